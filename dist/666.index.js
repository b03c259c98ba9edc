export const id = 666;
export const ids = [666];
export const modules = {

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


/***/ }),

  7073:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JN: () => (/* binding */ readAnswer),
    Vh: () => (/* binding */ readJson),
    wV: () => (/* binding */ toRefusal)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7428);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
  var _http_quote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7696);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9727);





function readAnswer(schema, answer, subject) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const problem = zod__WEBPACK_IMPORTED_MODULE_3__  .S1(parsed.error).replace(/\s+/g, ' ');
    throw (0,_port_error_js__WEBPACK_IMPORTED_MODULE_1__  .au)(subject, `the answer is not as documented (${problem})`);
}
function readJson(response, subject) {
    const text = response.text();
    if (text === '')
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        throw (0,_port_error_js__WEBPACK_IMPORTED_MODULE_1__  .au)(subject, 'the answer is not JSON');
    }
}
function toRefusal(request, response) {
    const said = saidIn(response);
    const id = response.headers.get('x-trace-id');
    const detail = [said, id && `trace id ${id}`].filter(Boolean).join(', ');
    return new _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__  .j({
        ...request,
        kind: 'status',
        status: response.status,
        detail: detail === '' ? undefined : detail,
    });
}
function saidIn(response) {
    const { message, error } = _schemas_js__WEBPACK_IMPORTED_MODULE_2__  .I1.safeParse(response.json()).data ?? {};
    return (0,_http_quote_js__WEBPACK_IMPORTED_MODULE_4__  .h)(message ?? error ?? '');
}


/***/ }),

  6666:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  PortClient: () => (/* binding */ PortClient)
});

var answer = __webpack_require__(7073);
var port_error = __webpack_require__(347);
var http_error = __webpack_require__(8161);
var schemas = __webpack_require__(9727);
; 



class GivenToken {
    #token;
    constructor(token) {
        this.#token = token;
    }
    async token() {
        return this.#token;
    }
    async renew() {
        return undefined;
    }
}
const TOKEN_PATH = '/v1/auth/access_token';
const RENEW_BEFORE_END_MS = 300_000;
const REFUSED = [400, 401, 403, 422];
class MintedToken {
    #options;
    #current;
    #minting;
    constructor(options) {
        this.#options = options;
    }
    async token() {
        const current = this.#current;
        const nowMs = this.#options.clock.now().getTime();
        const isGood = current !== undefined && nowMs < current.renewAtMs;
        return isGood ? current.token : this.#mintOnce();
    }
    async renew(refused) {
        const current = this.#current?.token;
        return current === undefined || current === refused
            ? this.#mintOnce()
            : current;
    }
    #mintOnce() {
        this.#minting ??= this.#mint().finally(() => {
            this.#minting = undefined;
        });
        return this.#minting;
    }
    async #mint() {
        const { http, apiUrl, clientId, clientSecret } = this.#options;
        const request = {
            method: 'POST',
            url: `${apiUrl}${TOKEN_PATH}`,
            path: TOKEN_PATH,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ clientId, clientSecret }),
        };
        const response = await http.send(request);
        if (!response.ok) {
            const error = (0,answer .wV)(request, response);
            if (!REFUSED.includes(response.status))
                throw error;
            const { detail } = error;
            throw new http_error .j({ ...request, kind: 'status', status: 401, detail });
        }
        const subject = 'an access token';
        return this.#keep((0,answer .JN)(schemas .Bk, (0,answer .Vh)(response, subject), subject));
    }
    #keep(minted) {
        const { secrets, clock } = this.#options;
        const lifeMs = minted.expiresIn * 1000;
        const goodForMs = Math.max(lifeMs - RENEW_BEFORE_END_MS, lifeMs / 2);
        secrets.add(minted.accessToken);
        this.#current = {
            token: minted.accessToken,
            renewAtMs: clock.now().getTime() + goodForMs,
        };
        return minted.accessToken;
    }
}

; 



class PortClient {
    #http;
    #apiUrl;
    #isMinted;
    #tokens;
    constructor(options) {
        const { credentials } = options;
        this.#http = options.http;
        this.#apiUrl = options.apiUrl.replace(/\/+$/, '');
        this.#isMinted = 'clientId' in credentials;
        this.#tokens =
            'clientId' in credentials
                ? new MintedToken({
                    ...options,
                    ...credentials,
                    apiUrl: this.#apiUrl,
                })
                : new GivenToken(credentials.accessToken);
    }
    get(path, params = {}) {
        return this.#call({ method: 'GET', path, params });
    }
    post(path, params, body) {
        return this.#call({ method: 'POST', path, params, body });
    }
    put(path, params, body) {
        return this.#call({ method: 'PUT', path, params, body });
    }
    patch(path, params, body) {
        return this.#call({ method: 'PATCH', path, params, body });
    }
    delete(path, params = {}) {
        return this.#call({ method: 'DELETE', path, params });
    }
    async #call(call) {
        try {
            const request = this.#toRequest(call);
            const response = await this.#send(request);
            if (!response.ok)
                throw (0,answer .wV)(request, response);
            return (0,answer .Vh)(response, `${call.method} ${request.path}`);
        }
        catch (error) {
            throw (0,port_error .ni)(error, this.#isMinted ? 'client' : 'access-token');
        }
    }
    async #send(request) {
        const token = await this.#tokens.token();
        const response = await this.#sendWith(token, request);
        if (response.status !== 401)
            return response;
        const renewed = await this.#tokens.renew(token);
        return renewed === undefined ? response : this.#sendWith(renewed, request);
    }
    #sendWith(token, request) {
        const headers = { ...request.headers, authorization: `Bearer ${token}` };
        return this.#http.send({ ...request, headers });
    }
    #toRequest({ method, path, params, body }) {
        return {
            method,
            url: `${this.#apiUrl}${fill(path, params)}`,
            path: path.replace(/\?.*/, ''),
            ...(body !== undefined && {
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify(body),
            }),
        };
    }
}
function fill(path, params) {
    return path.replace(/\{(\w+)\}/g, (_, name) => {
        const value = params[name];
        if (value === undefined)
            throw new TypeError(`No "${name}" for ${path}`);
        return encodeURIComponent(value);
    });
}


/***/ }),

  347:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    U7: () => (/* binding */ PortError),
    au: () => (/* binding */ unexpectedAnswer),
    ni: () => (/* binding */ toPortError)
/* harmony export */ });
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);

class PortError extends Error {
    name = 'PortError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
function toPortError(error, credentials) {
    if (!(error instanceof _http_http_error_js__WEBPACK_IMPORTED_MODULE_0__  .j))
        return error;
    const { code, remedy } = judge(error, credentials);
    return new PortError(code, `Cannot use Port's API: ${error.message}. ${remedy}`, { cause: error });
}
function unexpectedAnswer(subject, problem) {
    return new PortError('PORT_UNEXPECTED_RESPONSE', `Cannot read ${subject} from Port: ${problem}. ${CHECK_URL}`);
}
const CHECK_URL = 'Check "port-api-url" and "port-region"; if they are right, Port has changed the answer: please report it.';
const REFUSED_CREDENTIALS = {
    client: 'Check "port-client-id" and "port-client-secret", and that "port-region" is the one of the account.',
    'access-token': 'The "port-access-token" is wrong or has ended: one is good for three hours. Give "port-client-id" and "port-client-secret" instead.',
};
function judge(error, credentials) {
    switch (error.kind) {
        case 'status':
            return judgeStatus(error, credentials);
        case 'wait-too-long':
            return error.status === 429 ? throttled(error) : unavailable();
        case 'network':
        case 'timeout':
            return unavailable();
        case 'redirect':
            return { code: 'PORT_UNEXPECTED_RESPONSE', remedy: CHECK_URL };
    }
}
function judgeStatus(error, credentials) {
    const status = error.status ?? 0;
    if (status === 429)
        return throttled(error);
    if (status >= 500 || status === 408)
        return unavailable();
    if (status < 400)
        return { code: 'PORT_UNEXPECTED_RESPONSE', remedy: CHECK_URL };
    return judgeClientError(status, credentials);
}
function judgeClientError(status, credentials) {
    switch (status) {
        case 401:
            return {
                code: 'PORT_UNAUTHORIZED',
                remedy: REFUSED_CREDENTIALS[credentials],
            };
        case 403:
            return {
                code: 'PORT_FORBIDDEN',
                remedy: 'The Port credentials need the role "Admin"; reading webhooks also works as "Moderator".',
            };
        case 404:
            return {
                code: 'PORT_NOT_FOUND',
                remedy: 'Run "mode: setup" to create what is missing, or check "port-region".',
            };
        default:
            return {
                code: 'PORT_API_REFUSED',
                remedy: 'Change what Port names and run it again; Port support can look the request up by its trace id.',
            };
    }
}
function throttled(error) {
    const when = error.retryAt
        ? `A new run makes sense after ${error.retryAt.toISOString()}, or raise`
        : 'Run it again later, or raise';
    return { code: 'PORT_RATE_LIMITED', remedy: `${when} "max-wait-minutes".` };
}
function unavailable() {
    return {
        code: 'PORT_UNAVAILABLE',
        remedy: 'Port may be down, or not reachable: run it again later.',
    };
}


/***/ }),

  9727:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Bk: () => (/* binding */ tokenSchema),
    I1: () => (/* binding */ refusalSchema),
    L8: () => (/* binding */ documentSchema),
    v1: () => (/* binding */ webhookSchema)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7697);

const tokenSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    accessToken: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().min(1),
    expiresIn: zod__WEBPACK_IMPORTED_MODULE_0__  .aig().positive(),
});
const refusalSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    message: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
    error: zod__WEBPACK_IMPORTED_MODULE_0__  .YjP().optional(),
});
const documentSchema = zod__WEBPACK_IMPORTED_MODULE_0__  .g1P(zod__WEBPACK_IMPORTED_MODULE_0__  .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__  .L5J());
const webhookSchema = zod__WEBPACK_IMPORTED_MODULE_0__  ._H3({
    url: zod__WEBPACK_IMPORTED_MODULE_0__  .OZ5(),
    enabled: zod__WEBPACK_IMPORTED_MODULE_0__  .zMY(),
});


/***/ })

};
