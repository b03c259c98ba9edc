export const id = 207;
export const ids = [207];
export const modules = {

  7207:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    createGitHubClient: () => (/* binding */ createGitHubClient),
    createOctokit: () => (/* binding */ createOctokit),
    fixedToken: () => (/* binding */ fixedToken)
/* harmony export */ });
  var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
  var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
  var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1137);
  var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);
  var _http_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9856);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
  var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8495);






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
        if ((0,_failures_js__WEBPACK_IMPORTED_MODULE_3__  .rp)(error) !== 401)
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
    if (!(body instanceof _http_answer_js__WEBPACK_IMPORTED_MODULE_5__  .F))
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


/***/ }),

  8495:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Dl: () => (/* binding */ toSourceError),
    Lf: () => (/* binding */ unexpectedResponse),
    WW: () => (/* binding */ refusalWords),
    a5: () => (/* binding */ isRateLimit),
    rp: () => (/* binding */ refusalStatus)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7697);
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1848);
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
  var _http_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);





const refusalSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
    status: zod__WEBPACK_IMPORTED_MODULE_2__  .aig(),
    credential: zod__WEBPACK_IMPORTED_MODULE_2__  .k5n(['token', 'app']).catch('token'),
    response: zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
        data: zod__WEBPACK_IMPORTED_MODULE_2__  .L5J(),
        headers: zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({
            'x-accepted-github-permissions': zod__WEBPACK_IMPORTED_MODULE_2__  .YjP().optional(),
        }),
    }),
});
const explanationSchema = zod__WEBPACK_IMPORTED_MODULE_2__  ._H3({ message: zod__WEBPACK_IMPORTED_MODULE_2__  .YjP() });
const RATE_LIMIT = /rate limit/i;
const CHECK_ADDRESS = 'Check that "github-api-url" is GitHub\'s API and that no proxy changes its answers.';
function toSourceError(error, reading) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8)
        return error;
    const cancelled = findCause(error, _errors_js__WEBPACK_IMPORTED_MODULE_0__  .cc);
    if (cancelled !== undefined)
        return cancelled;
    const httpError = findCause(error, _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__  .j);
    if (httpError !== undefined)
        return fromHttpError(httpError, reading);
    const refusal = asRefusal(error);
    if (refusal !== undefined)
        return fromRefusal(refusal, { reading, error });
    return error instanceof Error ? error : new Error((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .gJ)(error));
}
function unexpectedResponse(issue, reading) {
    const first = issue.issues[0];
    const field = first?.path.join('.') || 'the answer';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8('GITHUB_UNEXPECTED_RESPONSE', `${cannotRead(reading)}: "${field}" is not as GitHub documents it (${first?.message}). ${CHECK_ADDRESS}`, { cause: issue });
}
function refusalStatus(error) {
    return findCause(error, _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__  .j) === undefined
        ? asRefusal(error)?.status
        : undefined;
}
function refusalWords(error) {
    const refusal = asRefusal(error);
    return refusal === undefined ? '' : wordsOf(refusal);
}
function isRateLimit(error) {
    return RATE_LIMIT.test(refusalWords(error));
}
function cannotRead({ what, scope }) {
    return `Cannot read ${what} of ${(0,_domain_scope_js__WEBPACK_IMPORTED_MODULE_3__  .OI)(scope)}`;
}
function findCause(error, family) {
    if (error instanceof family)
        return error;
    const cause = Error.isError(error) ? error.cause : undefined;
    return cause instanceof family ? cause : undefined;
}
function fromHttpError(error, reading) {
    const { code, advice } = explainNoAnswer(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8(code, `${cannotRead(reading)}: ${error.message}. ${advice}`, { cause: error });
}
function explainNoAnswer(error) {
    if (error.kind === 'wait-too-long') {
        return {
            code: 'GITHUB_RATE_LIMITED',
            advice: `Start a new run after ${error.retryAt?.toISOString()} or raise "max-wait-minutes".`,
        };
    }
    if (error.kind === 'redirect') {
        return { code: 'GITHUB_UNEXPECTED_RESPONSE', advice: CHECK_ADDRESS };
    }
    return {
        code: 'GITHUB_UNAVAILABLE',
        advice: 'Check the network, the proxy and https://www.githubstatus.com, then run it again.',
    };
}
function asRefusal(error) {
    return refusalSchema.safeParse(error).data;
}
function wordsOf({ response }) {
    const explanation = explanationSchema.safeParse(response.data).data;
    return (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_4__  .h)(explanation?.message ?? '').replace(/\.$/, '');
}
function fromRefusal(refusal, { reading, error }) {
    const { code, advice } = explain(refusal, reading);
    const words = wordsOf(refusal);
    const answer = `${refusal.status}${words && ` (${words})`}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__  .c8(code, `${cannotRead(reading)}: GitHub answered ${answer}. ${advice}`, { cause: error });
}
function explain(refusal, reading) {
    if (refusal.status >= 500 || refusal.status === 408) {
        return {
            code: 'GITHUB_UNAVAILABLE',
            advice: 'See https://www.githubstatus.com and run it again later.',
        };
    }
    switch (refusal.status) {
        case 401:
            return { code: 'GITHUB_UNAUTHORIZED', advice: renewAdvice(refusal) };
        case 403:
            return explainForbidden(refusal, reading);
        case 404:
            return {
                code: 'GITHUB_NOT_FOUND',
                advice: notFoundAdvice(refusal, reading),
            };
        case 422:
            return {
                code: 'GITHUB_BILLING_PROBLEM',
                advice: `Check the Copilot subscription and the payment details of the ${reading.scope.type}.`,
            };
        case 429:
            return {
                code: 'GITHUB_RATE_LIMITED',
                advice: 'Run it again later or raise "max-wait-minutes".',
            };
        default:
            return {
                code: 'GITHUB_UNEXPECTED_RESPONSE',
                advice: 'Check that "github-api-url" is GitHub\'s API.',
            };
    }
}
function renewAdvice({ credential }) {
    return credential === 'app'
        ? 'It took a token of the GitHub App back and refuses a new one, too: the App may have been suspended or uninstalled. Look at its installation there, then run it again.'
        : 'The token is wrong, expired or revoked: make a new one and store it in the secret behind "github-token".';
}
function notFoundAdvice({ credential }, { scope, permission, appPermission }) {
    return credential === 'app'
        ? `The GitHub App is installed there, but may not see this: it needs ${appPermission}. ${ACCEPT_PERMISSION}`
        : `Either the ${scope.type} does not exist under this name, or the token may not see it. Check the name; the token needs ${permission}.`;
}
const ACCEPT_PERMISSION = 'After a permission is added, an owner has to accept it for the installation.';
function explainForbidden(refusal, reading) {
    const words = wordsOf(refusal);
    if (/copilot usage metrics.*policy/i.test(words)) {
        return {
            code: 'GITHUB_METRICS_POLICY_OFF',
            advice: 'Enable the policy "Copilot usage metrics": in an enterprise under AI controls > Copilot, in an organization of its own under Settings > Copilot > Policies.',
        };
    }
    if (RATE_LIMIT.test(words)) {
        return {
            code: 'GITHUB_RATE_LIMITED',
            advice: 'Run it again later or raise "max-wait-minutes".',
        };
    }
    const permissions = refusal.response.headers['x-accepted-github-permissions'];
    const accepted = permissions ? ` GitHub accepts: ${permissions}.` : '';
    return {
        code: 'GITHUB_FORBIDDEN',
        advice: refusal.credential === 'app'
            ? `The GitHub App needs ${reading.appPermission}. ${ACCEPT_PERMISSION}${accepted}`
            : `The token needs ${reading.permission}, and for an organization with SAML it must be authorized for single sign-on.${accepted}`,
    };
}


/***/ }),

  7696:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    h: () => (/* binding */ quote)
/* harmony export */ });
const MAX_CHARACTERS = 300;
const HIDDEN = '…';
const ADDRESS = /[\p{L}\p{N}_][\p{L}\p{N}._%+'#-]{0,128}@[\p{L}\p{N}.-]{1,253}\.\p{L}{2,}/gu;
const USER_ID = /\b(user id:? )\d+/gi;
const TOKEN = /\b(?:gh[a-z]_[A-Za-z0-9]{10,}|github_pat_\w{10,}|eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)/g;
const QUERY = /(https?:\/\/[^\s?"'<>]+\?)[^\s"'<>]+/gi;
function quote(said, maxCharacters = MAX_CHARACTERS) {
    return said
        .replace(/\s+/g, ' ')
        .trim()
        .replace(QUERY, `$1${HIDDEN}`)
        .replace(TOKEN, HIDDEN)
        .replace(ADDRESS, HIDDEN)
        .replace(USER_ID, `$1${HIDDEN}`)
        .slice(0, maxCharacters);
}


/***/ })

};
