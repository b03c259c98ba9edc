export const id = 207;
export const ids = [207];
export const modules = {

  7207:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Q: () => (/* binding */ createOctokit),
    createGitHubClient: () => (/* binding */ createGitHubClient),
    fixedToken: () => (/* binding */ fixedToken)
/* harmony export */ });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1137);
  var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);
  var _http_buffered_response_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9425);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
  var _error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2456);






const API_VERSION = '2026-03-10';
const LINES = ['line-1', 'line-2', 'line-3', 'line-4', 'line-5'];
function fixedToken(token) {
    return {
        kind: 'token',
        token: async () => token,
        renew: async () => undefined,
    };
}
function createGitHubClient(options) {
    const lines = inTurn(LINES.map((line) => createOctokit(options, line)));
    const { tokens, apiUrl } = options;
    return {
        get: async (route, parameters) => {
            refuseForeign(route, apiUrl);
            const octokit = lines.next().value;
            const send = async (token) => {
                const { status, data, headers } = await octokit.request(route, {
                    ...parameters,
                    headers: { authorization: `token ${token}` },
                    request: { parseSuccessResponseBody: false },
                });
                return new LazyAnswer(status, headers, data);
            };
            return withToken(tokens, send).catch((error) => {
                throw Error.isError(error)
                    ? Object.assign(error, { credential: tokens.kind })
                    : error;
            });
        },
    };
}
class LazyAnswer {
    status;
    headers;
    #body;
    constructor(status, headers, body) {
        this.status = status;
        this.headers = headers;
        this.#body = body;
    }
    get data() {
        return readBody(this.#body);
    }
}
async function withToken(tokens, send) {
    const token = await tokens.token();
    try {
        return await send(token);
    }
    catch (error) {
        if ((0,_error_js__WEBPACK_IMPORTED_MODULE_3__  .rp)(error) !== 401)
            throw error;
        const renewed = await tokens.renew(token);
        if (renewed === undefined)
            throw error;
        return send(renewed);
    }
}
function createOctokit(wire, line) {
    const { limits } = wire;
    const ThrottledGitHub = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__  .gq.plugin(_octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__  .A);
    return new ThrottledGitHub({
        baseUrl: wire.apiUrl.replace(/\/+$/, ''),
        request: { fetch: toFetch(wire) },
        log: silent,
        throttle: {
            id: line,
            retryAfterBaseValue: 0,
            onRateLimit: (...[, , , count]) => limits.mayRetry(count),
            onSecondaryRateLimit: (...[, , , count]) => limits.mayRetry(count),
        },
    });
}
function* inTurn(list) {
    for (;;)
        yield* list;
}
function readBody(body) {
    if (!(body instanceof _http_buffered_response_js__WEBPACK_IMPORTED_MODULE_5__  .l))
        return '';
    const text = body.text();
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
    throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__  .j({
        kind: 'redirect',
        method: 'GET',
        url: apiUrl,
        path: '/…',
        detail: `a link in the answer leads to ${target?.host ?? 'no address'}`,
    });
}
function toFetch(wire) {
    return async (url, init) => {
        const method = init.method ?? 'GET';
        const target = { method, url, path: new URL(url).pathname };
        const answer = await wire.http.send({
            ...target,
            headers: ownHeaders(new Headers(init.headers)),
            ...(typeof init.body === 'string' && { body: node_buffer__WEBPACK_IMPORTED_MODULE_0__.Buffer.from(init.body) }),
            gate: wire.limits.gate,
            isForCaller: (limit) => wire.limits.isLimit(limit),
        });
        const retryAt = wire.limits.note(answer);
        if (retryAt === undefined)
            return forOctokit(answer);
        const { status } = answer;
        throw new _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__  .j({ ...target, kind: 'wait-too-long', status, retryAt });
    };
}
function forOctokit(answer) {
    const { status, headers } = answer;
    return {
        status,
        url: '',
        headers,
        body: answer,
        text: async () => answer.text(),
        arrayBuffer: async () => answer.bytes.slice().buffer,
    };
}
function ownHeaders(headers) {
    headers.delete('user-agent');
    headers.set('x-github-api-version', API_VERSION);
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
