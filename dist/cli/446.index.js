export const id = 446;
export const ids = [446];
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

  2018:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $: () => (/* binding */ findDocument),
    $6: () => (/* binding */ textAt),
    Gv: () => (/* binding */ isObject),
    gT: () => (/* binding */ listAt),
    lJ: () => (/* binding */ objectAt)
/* harmony export */ });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9727);



function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectAt(value, key) {
    const found = isObject(value) ? value[key] : undefined;
    return isObject(found) ? found : {};
}
function listAt(value, key) {
    const found = isObject(value) ? value[key] : undefined;
    return Array.isArray(found) ? found : [];
}
function textAt(value, key) {
    const found = isObject(value) ? value[key] : undefined;
    return typeof found === 'string' ? found : undefined;
}
async function findDocument(client, { path, params, keys, subject }) {
    try {
        const found = await client.get(path, params);
        const answer = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(_schemas_js__WEBPACK_IMPORTED_MODULE_2__  .L8, found, subject);
        const key = keys.find((name) => name in answer);
        const document = key === undefined ? undefined : answer[key];
        return (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(_schemas_js__WEBPACK_IMPORTED_MODULE_2__  .L8, document, subject);
    }
    catch (error) {
        if (error instanceof _port_error_js__WEBPACK_IMPORTED_MODULE_1__  .U7 && error.code === 'PORT_NOT_FOUND') {
            return undefined;
        }
        throw error;
    }
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

  7261:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    JZ: () => (/* binding */ USER_RELATION),
    ZP: () => (/* binding */ userRelationOf),
    _7: () => (/* binding */ USER_BLUEPRINT),
    av: () => (/* binding */ leadsToUser)
/* harmony export */ });
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2018);

const USER_BLUEPRINT = '_user';
const USER_RELATION = 'port_user';
function userRelationOf(blueprint) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .lJ)(blueprint, 'relations')[USER_RELATION];
}
function leadsToUser(relation) {
    const isMany = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .Gv)(relation) && relation.many === true;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(relation, 'target') === USER_BLUEPRINT && !isMany;
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


/***/ }),

  2015:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EK: () => (/* binding */ isOneOf),
    YA: () => (/* binding */ isUpdatedSince),
    eT: () => (/* binding */ searchEntities),
    t$: () => (/* binding */ beginsWith)
/* harmony export */ });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7697);
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);


const PAGE_SIZE = 1_000;
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
    entities: zod__WEBPACK_IMPORTED_MODULE_1__  .YOg(zod__WEBPACK_IMPORTED_MODULE_1__  ._H3({
        identifier: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP(),
        updatedAt: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().optional(),
    })),
    next: zod__WEBPACK_IMPORTED_MODULE_1__  .YjP().nullish(),
});
async function* searchEntities(client, { blueprint, rules }) {
    const asked = {
        query: { combinator: 'and', rules },
        include: ['identifier', 'updatedAt'],
        limit: PAGE_SIZE,
    };
    let from;
    do {
        const answer = await client.post('/v1/blueprints/{blueprint}/entities/search', { blueprint }, { ...asked, ...(from !== undefined && { from }) });
        const page = (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(pageSchema, answer, `entities of blueprint "${blueprint}"`);
        yield* page.entities;
        from = page.entities.length > 0 ? (page.next ?? undefined) : undefined;
    } while (from !== undefined);
}
function isOneOf(identifiers) {
    return { property: '$identifier', operator: 'in', value: identifiers };
}
function beginsWith(prefix) {
    return { property: '$identifier', operator: 'beginsWith', value: prefix };
}
function isUpdatedSince(instant) {
    return {
        property: '$updatedAt',
        operator: 'between',
        value: { from: instant.toISOString(), to: '2999-12-31T23:59:59.999Z' },
    };
}


/***/ }),

  2446:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    UserDirectory: () => (/* binding */ UserDirectory)
/* harmony export */ });
  var _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3288);
  var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);
  var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2018);
  var _port_users_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7261);
  var _search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2015);





const { blueprint: PERSON_BLUEPRINT } = _domain_dataset_js__WEBPACK_IMPORTED_MODULE_0__  .yC['m365-users'];
class UserDirectory {
    #options;
    #users;
    constructor(options) {
        this.#options = options;
    }
    async find(address) {
        this.#users ??= this.#read();
        return (await this.#users).get(address.toLowerCase());
    }
    async #read() {
        try {
            return (await this.#hasRelation()) ? await this.#readUsers() : new Map();
        }
        catch (error) {
            const { code } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__  .w2)(error);
            if (code === 'INTERNAL' || code === 'CANCELLED')
                throw error;
            this.#options.logger.warning(`Port's users could not be read (${code}), so nobody is related to them. Everything else is sent.`);
            return new Map();
        }
    }
    async #hasRelation() {
        const blueprint = await (0,_document_js__WEBPACK_IMPORTED_MODULE_2__  .$)(this.#options.client, {
            path: '/v1/blueprints/{blueprint}',
            params: { blueprint: PERSON_BLUEPRINT },
            keys: ['blueprint'],
            subject: `blueprint "${PERSON_BLUEPRINT}"`,
        });
        return (0,_port_users_js__WEBPACK_IMPORTED_MODULE_3__  .av)((0,_port_users_js__WEBPACK_IMPORTED_MODULE_3__  .ZP)(blueprint));
    }
    async #readUsers() {
        const users = new Map();
        const isAddress = {
            property: '$identifier',
            operator: 'contains',
            value: '@',
        };
        const search = { blueprint: _port_users_js__WEBPACK_IMPORTED_MODULE_3__  ._7, rules: [isAddress] };
        for await (const user of (0,_search_js__WEBPACK_IMPORTED_MODULE_4__  .eT)(this.#options.client, search)) {
            users.set(user.identifier.toLowerCase(), user.identifier);
        }
        return users;
    }
}


/***/ })

};
