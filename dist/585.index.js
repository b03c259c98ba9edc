export const id = 585;
export const ids = [585,69];
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

  4585:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  PortVerifier: () => (/* binding */ PortVerifier)
});

var p_map = __webpack_require__(606);
var entity_problem = __webpack_require__(8131);
var errors = __webpack_require__(3916);
var port_search = __webpack_require__(2015);
var schemas = __webpack_require__(7697);
var quote = __webpack_require__(7696);
var port_answer = __webpack_require__(7073);
var port_users = __webpack_require__(7261);
var webhook_urls = __webpack_require__(9069);
; 







const MAX_AUDIT_ENTRIES = '1000';
const MAX_REASON_CHARACTERS = 200;
const CLOCK_MARGIN_MS = 300_000;
const auditSchema = schemas ._H3({
    audits: schemas .YOg(schemas ._H3({
        message: schemas .YjP().optional(),
        context: schemas ._H3({
            entity: schemas .YjP().optional(),
            blueprint: schemas .YjP().optional(),
        }),
    })),
});
async function explainMissing(missing, deps) {
    const { since } = deps;
    const isAsked = since !== undefined;
    const stale = await orNothing(isAsked && (() => findStale(missing, deps)));
    const said = await orNothing(isAsked && (() => findRefusals(missing, { ...deps, since })));
    const problems = missing.identifiers.map((identifier) => ({
        identifier,
        reason: said.get(identifier) ?? stale.get(identifier) ?? 'not there',
    }));
    return { problems, isRefused: missing.identifiers.some((it) => said.has(it)) };
}
async function orNothing(find) {
    if (!find)
        return new Map();
    try {
        return await find();
    }
    catch (error) {
        if ((0,errors .w2)(error).code === 'INTERNAL')
            throw error;
        return new Map();
    }
}
async function findStale({ blueprint, identifiers }, { client }) {
    const reasons = new Map();
    const search = { blueprint, rules: [(0,port_search .EK)(identifiers)] };
    for await (const { identifier, updatedAt } of (0,port_search .eT)(client, search)) {
        const since = updatedAt === undefined ? '' : ` since ${updatedAt}`;
        reasons.set(identifier, `there, but unchanged${since}`);
    }
    return reasons;
}
async function findRefusals({ blueprint, webhook }, deps) {
    const to = deps.clock.now().getTime() + CLOCK_MARGIN_MS;
    const answer = await deps.client.get('/v1/audit-log?resources=webhook&webhookId={webhook}&status=FAILURE&from={from}&to={to}&limit={limit}', {
        webhook: webhook_urls .zR[webhook],
        from: deps.since.toISOString(),
        to: new Date(to).toISOString(),
        limit: MAX_AUDIT_ENTRIES,
    });
    const { audits } = (0,port_answer .JN)(auditSchema, answer, 'the audit log');
    const reasons = new Map();
    for (const { message, context } of audits) {
        const isOurs = (context.blueprint ?? blueprint) === blueprint;
        if (!isOurs || context.entity === undefined || !message)
            continue;
        if (message.includes(port_users .JZ))
            continue;
        reasons.set(context.entity, (0,quote .h)(message, MAX_REASON_CHARACTERS));
    }
    return reasons;
}

; 





const verify_CLOCK_MARGIN_MS = 300_000;
const CONCURRENCY = 5;
const FIRST_PAUSE_MS = 2_000;
const MAX_PAUSE_MS = 15_000;
const MAX_ASKED_BY_NAME = 100;
class PortVerifier {
    #options;
    #since;
    constructor(options) {
        this.#options = options;
        const { startedAt } = options;
        this.#since = startedAt && new Date(startedAt.getTime() - verify_CLOCK_MARGIN_MS);
    }
    async verify(expectations) {
        const searches = expectations.map((it) => new Search(it));
        await this.#lookUntilFound(searches);
        for (const search of searches)
            await this.#acceptUnchanged(search, searches);
        return (0,p_map .Ay)(searches, (search) => this.#conclude(search), {
            concurrency: CONCURRENCY,
        });
    }
    async #lookUntilFound(searches) {
        const { clock, signal, timeoutMs } = this.#options;
        const deadlineMs = clock.now().getTime() + timeoutMs;
        for (let pauseMs = FIRST_PAUSE_MS;; pauseMs *= 2) {
            const open = searches.filter(({ isOpen }) => isOpen);
            await (0,p_map .Ay)(open, (it) => this.#look(it), { concurrency: CONCURRENCY });
            const leftMs = deadlineMs - clock.now().getTime();
            if (leftMs <= 0 || open.every(({ isOpen }) => !isOpen))
                return;
            const waitMs = Math.min(pauseMs, MAX_PAUSE_MS, leftMs);
            try {
                await clock.sleep(waitMs, signal);
            }
            catch (error) {
                for (const search of open)
                    search.giveUp((0,errors .w2)(error));
            }
        }
    }
    async #look(search) {
        const { client } = this.#options;
        const time = this.#since === undefined ? [] : [(0,port_search .YA)(this.#since)];
        const rules = [search.rule, ...time];
        const { blueprint } = search;
        try {
            for await (const entity of (0,port_search .eT)(client, { blueprint, rules })) {
                search.find(entity.identifier);
            }
        }
        catch (error) {
            search.giveUp((0,errors .w2)(error));
        }
    }
    async #acceptUnchanged(search, searches) {
        const since = this.#since;
        const works = searches.some(({ webhook, found }) => webhook === search.webhook && found > 0);
        if (since === undefined || !search.isOpen || !works)
            return;
        try {
            const unchanged = await this.#listUnchanged(search);
            if (unchanged.length === 0)
                return;
            const refused = await findRefusals(search, { ...this.#options, since });
            for (const identifier of unchanged) {
                if (!refused.has(identifier))
                    search.find(identifier);
            }
        }
        catch (error) {
            search.giveUp((0,errors .w2)(error));
        }
    }
    async #listUnchanged({ blueprint, rule, missing }) {
        const wanted = { blueprint, rules: [rule] };
        const unchanged = [];
        for await (const entity of (0,port_search .eT)(this.#options.client, wanted)) {
            if (missing.has(entity.identifier))
                unchanged.push(entity.identifier);
        }
        return unchanged;
    }
    async #conclude(search) {
        const { failure, found, blueprint, webhook, missing } = search;
        if (failure !== undefined)
            return { failure };
        const identifiers = [...missing].slice(0, entity_problem .sl);
        const about = { blueprint, webhook, identifiers };
        const deps = { ...this.#options, since: this.#since };
        const { problems, isRefused } = missing.size === 0 ? NO_PROBLEMS : await explainMissing(about, deps);
        const verdict = { verified: found, missing: missing.size, problems };
        return isRefused ? { ...verdict, isRefused } : verdict;
    }
}
const NO_PROBLEMS = { problems: [], isRefused: false };
class Search {
    blueprint;
    webhook;
    missing;
    found = 0;
    #prefix;
    #failure;
    constructor({ blueprint, webhook, identifiers }) {
        this.blueprint = blueprint;
        this.webhook = webhook;
        this.missing = new Set(identifiers);
        this.#prefix = commonPrefix(this.missing);
    }
    get failure() {
        return this.#failure;
    }
    get isOpen() {
        return this.missing.size > 0 && this.#failure === undefined;
    }
    get rule() {
        return this.missing.size <= MAX_ASKED_BY_NAME
            ? (0,port_search .EK)([...this.missing])
            : (0,port_search .t$)(this.#prefix);
    }
    find(identifier) {
        if (this.missing.delete(identifier))
            this.found += 1;
    }
    giveUp(failure) {
        if (this.isOpen)
            this.#failure = failure;
    }
}
function commonPrefix(texts) {
    let prefix;
    for (const text of texts) {
        prefix ??= text;
        while (!text.startsWith(prefix))
            prefix = prefix.slice(0, -1);
    }
    return prefix ?? '';
}


/***/ }),

  9069:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Vd: () => (/* binding */ findWebhook),
    lookUpWebhookUrls: () => (/* binding */ lookUpWebhookUrls),
    y5: () => (/* binding */ WEBHOOK_ANSWER_KEYS),
    zR: () => (/* binding */ WEBHOOK_IDENTIFIERS)
/* harmony export */ });
  var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7073);
  var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2018);
  var _port_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(347);
  var _schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9727);




const WEBHOOK_IDENTIFIERS = {
    seats: 'gh-copilot-seats-webhook',
    'm365-summary': 'm365-copilot-summary-webhook',
    'm365-users': 'm365-copilot-users-webhook',
};
const WEBHOOK_ANSWER_KEYS = ['integration', 'webhook'];
async function lookUpWebhookUrls({ client, secrets }, webhooks) {
    const urls = {};
    const problems = [];
    for (const webhook of webhooks) {
        const identifier = WEBHOOK_IDENTIFIERS[webhook];
        const found = await findWebhook(client, identifier).catch((error) => {
            throw notReadable(error, identifier);
        });
        if (found !== undefined)
            secrets.add(found.url);
        if (found?.enabled)
            urls[webhook] = found.url;
        else
            problems.push(`"${identifier}" ${found ? 'is disabled' : 'is missing'}`);
    }
    if (problems.length > 0)
        throw webhookMissing(problems);
    return urls;
}
async function findWebhook(client, identifier) {
    const subject = `webhook "${identifier}"`;
    const found = await (0,_document_js__WEBPACK_IMPORTED_MODULE_1__  .$)(client, {
        path: '/v1/webhooks/{webhook}',
        params: { webhook: identifier },
        keys: WEBHOOK_ANSWER_KEYS,
        subject,
    });
    return found && (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__  .JN)(_schemas_js__WEBPACK_IMPORTED_MODULE_3__  .v1, found, subject);
}
function notReadable(error, identifier) {
    if (!(error instanceof _port_error_js__WEBPACK_IMPORTED_MODULE_2__  .U7))
        return error;
    return new _port_error_js__WEBPACK_IMPORTED_MODULE_2__  .U7(error.code, `Cannot look up where to send records: webhook "${identifier}" could not be read. ${error.message}`, { cause: error });
}
function webhookMissing(problems) {
    return new _port_error_js__WEBPACK_IMPORTED_MODULE_2__  .U7('PORT_WEBHOOK_MISSING', `Cannot look up where to send records: in Port, webhook ${problems.join(', webhook ')}. Run "mode: setup", which creates and enables it, or give its URL as an input.`);
}


/***/ })

};
