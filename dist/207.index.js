export const id = 207;
export const ids = [207];
export const modules = {

/***/ 7207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitHubClient: () => (/* binding */ createGitHubClient)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2413);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6856);
/* harmony import */ var _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);




const API_VERSION = '2026-03-10';
const LINES = ['line-1', 'line-2', 'line-3'];
function createGitHubClient(options) {
    const lines = inTurn(LINES.map((line) => createOctokit(options, line)));
    return {
        get: async (route, parameters) => {
            refuseForeign(route, options.apiUrl);
            const octokit = lines.next().value;
            const { status, data, headers } = await octokit.request(route, {
                ...parameters,
                headers: { 'x-github-api-version': API_VERSION },
            });
            return { status, data: await readBody(data), headers };
        },
    };
}
function createOctokit(options, line) {
    const { limits } = options;
    return (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(options.token, {
        baseUrl: options.apiUrl.replace(/\/+$/, ''),
        request: { fetch: toFetch(options), parseSuccessResponseBody: false },
        log: silent,
        throttle: {
            id: line,
            retryAfterBaseValue: 0,
            onRateLimit: (...[, , , count]) => limits.mayRetry(count),
            onSecondaryRateLimit: (...[, , , count]) => limits.mayRetry(count),
        },
    }, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
}
function* inTurn(list) {
    for (;;)
        yield* list;
}
async function readBody(body) {
    if (!(body instanceof ReadableStream))
        return body ?? '';
    const text = await new Response(body).text();
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function refuseForeign(route, apiUrl) {
    const url = route.replace(/^GET /, '');
    if (url.startsWith('/'))
        return;
    const target = URL.parse(url);
    if (target?.origin === new URL(apiUrl).origin)
        return;
    throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j({
        kind: 'redirect',
        method: 'GET',
        url: apiUrl,
        path: '/…',
        detail: `a link in the answer leads to ${target?.host ?? 'no address'}`,
    });
}
function toFetch(options) {
    return async (url, init) => {
        const method = init.method ?? 'GET';
        const target = { method, url, path: new URL(url).pathname };
        const response = await options.http.send({
            ...target,
            headers: withoutUserAgent(new Headers(init.headers)),
            ...(typeof init.body === 'string' && { body: node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(init.body) }),
            gate: options.limits.gate,
            isForCaller: (answer) => options.limits.isLimit(answer),
        });
        const retryAt = await options.limits.note(response);
        if (retryAt === undefined)
            return response;
        const { status } = response;
        throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__/* .HttpError */ .j({ ...target, kind: 'wait-too-long', status, retryAt });
    };
}
function withoutUserAgent(headers) {
    headers.delete('user-agent');
    return Object.fromEntries(headers);
}
const nothing = () => undefined;
const silent = {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: nothing,
};


/***/ })

};
