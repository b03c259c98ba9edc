export const id = 508;
export const ids = [508,207];
export const modules = {

  9508:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    appTokensFor: () => (/* binding */ appTokensFor)
/* harmony export */ });
  var _octokit_auth_app__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6479);
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7697);
  var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4377);
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1848);
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7207);
  var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2456);






const RENEW_BEFORE_END_MS = 300_000;
const INSTALLATION_ROUTES = {
    organization: 'GET /orgs/{org}/installation',
    enterprise: 'GET /enterprises/{enterprise}/installation',
};
const installationSchema = zod__WEBPACK_IMPORTED_MODULE_3__  ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_3__  .aig() });
const mintedSchema = zod__WEBPACK_IMPORTED_MODULE_3__  ._H3({
    token: zod__WEBPACK_IMPORTED_MODULE_3__  .YjP().min(1),
    expiresAt: zod__WEBPACK_IMPORTED_MODULE_4__  .w$({ offset: true }),
});
function appTokensFor(options) {
    options.secrets.add(options.app.privateKey);
    const known = new Map();
    return (scope, counter) => {
        const key = (0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_5__  .OD)(scope);
        const tokens = known.get(key) ?? new AppTokens({ ...options, scope });
        known.set(key, tokens);
        const http = options.http.countedBy(counter);
        return {
            kind: 'app',
            token: () => tokens.token(http),
            renew: (refused) => tokens.renew(refused, http),
        };
    };
}
class AppTokens {
    #options;
    #installation;
    #minted;
    #minting;
    #refusal;
    constructor(options) {
        this.#options = options;
        this.#installation = new Installation(options);
    }
    async token(http) {
        const nowMs = this.#options.clock.now().getTime();
        const { token, endsAtMs } = this.#minted ?? { token: '', endsAtMs: 0 };
        return nowMs < endsAtMs - RENEW_BEFORE_END_MS ? token : this.#renew(http);
    }
    async renew(refused, http) {
        return this.#minted?.token === refused
            ? this.#renew(http)
            : this.token(http);
    }
    #renew(http) {
        this.#minting ??= this.#mint(http).finally(() => {
            this.#minting = undefined;
        });
        return this.#minting;
    }
    async #mint(http) {
        if (this.#refusal !== undefined)
            throw this.#refusal;
        const { app, scope, secrets } = this.#options;
        try {
            this.#minted = await this.#installation.mint(http);
        }
        catch (error) {
            const refusal = toRefusal(error, app, scope);
            if (refusal === undefined)
                throw (0,_error_js__WEBPACK_IMPORTED_MODULE_2__  .Dl)(error, reading(scope));
            this.#refusal = refusal;
            throw refusal;
        }
        secrets.add(this.#minted.token);
        return this.#minted.token;
    }
}
class Installation {
    #options;
    #id;
    constructor(options) {
        this.#options = options;
    }
    async mint(http) {
        const asApp = signIn({ ...this.#options, http });
        this.#id ??= await this.#find(asApp);
        const answer = await asApp.auth({
            type: 'installation',
            installationId: this.#id,
            refresh: true,
        });
        const minted = mintedSchema.safeParse(answer);
        if (!minted.success) {
            throw (0,_error_js__WEBPACK_IMPORTED_MODULE_2__  .Lf)(minted.error, reading(this.#options.scope));
        }
        const { token, expiresAt } = minted.data;
        return { token, endsAtMs: Date.parse(expiresAt) };
    }
    async #find({ auth, request }) {
        const { scope } = this.#options;
        const { name, type } = scope;
        const owner = type === 'organization' ? { org: name } : { enterprise: name };
        const { token } = await auth({ type: 'app' });
        const { data } = await request(INSTALLATION_ROUTES[type], {
            ...owner,
            headers: { authorization: `bearer ${token}` },
        });
        const installation = installationSchema.safeParse(data);
        if (installation.success)
            return installation.data.id;
        throw (0,_error_js__WEBPACK_IMPORTED_MODULE_2__  .Lf)(installation.error, reading(scope));
    }
}
function signIn(options) {
    const { app, secrets } = options;
    const { hook, request, log } = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__  .Q)(options, 'line-app');
    hook.before('request', ({ headers }) => {
        secrets.add(String(headers.authorization).replace(/^bearer /i, ''));
    });
    const { id: appId, privateKey } = app;
    return { request, auth: (0,_octokit_auth_app__WEBPACK_IMPORTED_MODULE_6__  .K)({ appId, privateKey, request, log }) };
}
function reading(scope) {
    return {
        scope,
        what: "the GitHub App's installation",
        permission: 'the App to be installed',
        appPermission: 'to be installed',
    };
}
function toRefusal(error, app, scope) {
    const status = (0,_error_js__WEBPACK_IMPORTED_MODULE_2__  .rp)(error);
    const words = (0,_error_js__WEBPACK_IMPORTED_MODULE_2__  .WW)(error);
    const explanation = explain(status, scope, words);
    if (explanation === undefined || (0,_error_js__WEBPACK_IMPORTED_MODULE_2__  .a5)(error))
        return undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8(explanation.code, `Cannot get a token of GitHub App "${app.id}" for ${(0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_5__  .OI)(scope)}: ${explanation.why}GitHub answered ${status}${words && ` (${words})`}. ${explanation.advice}`, { cause: error });
}
const CLOCK_CLAIM = /claim \('(?:iat|exp)'\)/;
function explain(status, scope, words) {
    const input = scope.type === 'organization' ? 'github-org' : 'github-enterprise';
    switch (status) {
        case 401:
            return {
                code: 'GITHUB_UNAUTHORIZED',
                why: '',
                advice: CLOCK_CLAIM.test(words)
                    ? 'The clock of the runner is wrong: set it, and run it again.'
                    : 'Check that "github-app-private-key" is a key of the App that "github-app-id" names, that it has not been deleted there, and that the clock of the runner is right.',
            };
        case 403:
        case 422:
            return {
                code: 'GITHUB_FORBIDDEN',
                why: '',
                advice: `Look at the installation in the settings of the ${scope.type}: it may be suspended.`,
            };
        case 404:
            return {
                code: 'GITHUB_NOT_FOUND',
                why: `the App is not installed on ${(0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_5__  .OI)(scope)}; `,
                advice: `Install it there, or check the name in "${input}" and the id in "github-app-id".`,
            };
        default:
            return undefined;
    }
}


/***/ }),

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
