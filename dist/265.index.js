export const id = 265;
export const ids = [265,69];
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

  3093:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    l: () => (/* binding */ PLACES)
/* harmony export */ });
  var _webhook_urls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9069);

const PLACES = {
    blueprint: {
        collection: '/v1/blueprints?create_catalog_page=false',
        item: '/v1/blueprints/{identifier}',
        answerKeys: ['blueprint'],
        change: 'patch',
    },
    webhook: {
        collection: '/v1/webhooks',
        item: '/v1/webhooks/{identifier}',
        answerKeys: _webhook_urls_js__WEBPACK_IMPORTED_MODULE_0__  .y5,
        change: 'patch',
    },
    scorecard: {
        collection: '/v1/blueprints/{blueprint}/scorecards',
        item: '/v1/blueprints/{blueprint}/scorecards/{identifier}',
        answerKeys: ['scorecard'],
        change: 'put',
    },
    page: {
        collection: '/v1/pages',
        item: '/v1/pages/{identifier}',
        answerKeys: ['page'],
        change: 'patch',
    },
    action: {
        collection: '/v1/actions',
        item: '/v1/actions/{identifier}',
        answerKeys: ['action'],
        change: 'put',
    },
};


/***/ }),

  3295:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    GA: () => (/* binding */ withoutUserRelation),
    R5: () => (/* binding */ findObstacle),
    a2: () => (/* binding */ describeRefusal)
/* harmony export */ });
  var _document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2018);
  var _port_users_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7261);
  var _places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3093);



const LEFT_OUT = `The relation "${_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .JZ}" is left out`;
function withoutUserRelation(document) {
    const { [_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .JZ]: relation, ...others } = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .lJ)(document, 'relations');
    if (relation !== undefined)
        return { ...document, relations: others };
    const mappings = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .gT)(document, 'mappings');
    const kept = mappings.filter((mapping) => !setsUserRelation(mapping));
    if (kept.length === mappings.length)
        return undefined;
    return { ...document, mappings: kept };
}
function setsUserRelation(mapping) {
    return (0,_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .ZP)((0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .lJ)(mapping, 'entity')) !== undefined;
}
async function findObstacle(client, blueprint) {
    try {
        const users = await findBlueprint(client, _port_users_js__WEBPACK_IMPORTED_MODULE_1__  ._7);
        if (users === undefined) {
            return `${LEFT_OUT}: this account has no blueprint "${_port_users_js__WEBPACK_IMPORTED_MODULE_1__  ._7}".`;
        }
        return describeTaken(await findBlueprint(client, blueprint));
    }
    catch {
        return undefined;
    }
}
function describeTaken(blueprint) {
    const relation = (0,_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .ZP)(blueprint);
    if (relation === undefined || (0,_port_users_js__WEBPACK_IMPORTED_MODULE_1__  .av)(relation))
        return undefined;
    const target = (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .$6)(relation, 'target') ?? '';
    const many = target === _port_users_js__WEBPACK_IMPORTED_MODULE_1__  ._7 ? 'many of ' : '';
    return `${LEFT_OUT}: one of that name leads to ${many}blueprint "${target}" and stays as it is. To have ours, rename it in Port, and run "mode: setup" again.`;
}
function describeRefusal(message) {
    return `${LEFT_OUT}, because Port refuses it. ${message}`;
}
function findBlueprint(client, identifier) {
    const { item: path, answerKeys: keys } = _places_js__WEBPACK_IMPORTED_MODULE_2__  .l.blueprint;
    const subject = `blueprint "${identifier}"`;
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_0__  .$)(client, { path, params: { identifier }, keys, subject });
}


/***/ }),

  265:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.d(__webpack_exports__, {
  wantedObjects: () => (/* binding */ wantedObjects)
});

var dataset = __webpack_require__(3288);
var port_document = __webpack_require__(2018);
; 
const copilot_usage_backfill_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"copilot_usage_backfill","title":"Backfill Copilot usage","icon":"GithubActions","description":"Starts the workflow that collects the usage of past days again.","trigger":{"type":"self-service","operation":"CREATE","userInputs":{"properties":{"since":{"type":"string","title":"First day","description":"UTC day, YYYY-MM-DD. GitHub keeps about a year.","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},"until":{"type":"string","title":"Last day","description":"UTC day, YYYY-MM-DD, itself included. Yesterday at the latest.","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"}},"required":["since","until"],"order":["since","until"]}},"invocationMethod":{"type":"GITHUB","org":"REPLACE_WITH_GITHUB_ORG","repo":"REPLACE_WITH_REPOSITORY","workflow":"REPLACE_WITH_WORKFLOW_FILE","workflowInputs":{"since":"{{ .inputs.since }}","until":"{{ .inputs.until }}"},"reportWorkflowStatus":true},"requiredApproval":false}');
; 
const github_copilot_seat_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"github_copilot_seat","title":"GitHub Copilot seat","description":"One person\'s GitHub Copilot seat in an organization or enterprise.","icon":"User","schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"user_key":{"type":"string","title":"User key","description":"GitHub user id, or its keyed hash when people are pseudonymous."},"login":{"type":"string","title":"Login","description":"GitHub login; not sent when people are pseudonymous."},"plan_type":{"type":"string","title":"Plan","description":"Copilot plan of the seat; enterprise if any grant has it.","enum":["business","enterprise","unknown"],"enumColors":{"business":"blue","enterprise":"purple","unknown":"lightGray"}},"assigned_at":{"type":"string","title":"Assigned at","description":"When the person first got access.","format":"date-time"},"last_activity_at":{"type":"string","title":"Last activity at","description":"Kept by GitHub for 90 days; may lag by a day.","format":"date-time"},"last_authenticated_at":{"type":"string","title":"Last authenticated at","description":"Last sign-in to Copilot.","format":"date-time"},"last_activity_editor":{"type":"string","title":"Last activity editor","description":"Editor and versions as GitHub reports them."},"editor":{"type":"string","title":"Editor","description":"Name of the last editor, without versions."},"days_since_last_activity":{"type":"number","title":"Days since last activity","description":"Whole 24 hours before the collection."},"active":{"type":"boolean","title":"Active","description":"Whether there was activity in the configured window."},"no_recorded_activity":{"type":"boolean","title":"No recorded activity","description":"Never active, or not in the last 90 days; GitHub does not tell which."},"pending_cancellation_date":{"type":"string","title":"Pending cancellation date","description":"Day on which the seat ends.","format":"date-time"},"assigning_teams":{"type":"array","title":"Assigning teams","description":"Slugs of the teams that grant the seat.","items":{"type":"string"}},"organizations":{"type":"array","title":"Organizations","description":"Logins of the organizations that grant the seat.","items":{"type":"string"}},"grants":{"type":"number","title":"Grants","description":"How many grants give this person the seat."},"record_date":{"type":"string","title":"Record date","description":"UTC day of the collection.","format":"date-time"}},"required":["scope","scope_type","user_key","record_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
; 
const github_copilot_seats_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"github_copilot_seats","title":"GitHub Copilot seats","description":"GitHub Copilot seats of an organization or enterprise, one snapshot per day.","icon":"GithubCopilot","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"UTC day of the snapshot.","format":"date-time"},"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"seats_total":{"type":"number","title":"Seats","description":"People with a seat, each counted once, plus grants without a person."},"seats_reported":{"type":"number","title":"Seats reported by GitHub","description":"GitHub\'s own total_seats."},"seats_active_14d":{"type":"number","title":"Active seats, 14 days","description":"Seats with activity in the 14 days before the snapshot."},"seats_active_30d":{"type":"number","title":"Active seats, 30 days","description":"Seats with activity in the 30 days before the snapshot."},"seats_active":{"type":"number","title":"Active seats","description":"Seats with activity in the configured window."},"active_window_days":{"type":"number","title":"Active window (days)","description":"The configured window that active seats refer to."},"seats_inactive":{"type":"number","title":"Inactive seats","description":"Seats minus active seats."},"seats_no_recorded_activity":{"type":"number","title":"Seats without recorded activity","description":"Never active, or not in the last 90 days; GitHub does not tell which."},"seats_pending_cancellation":{"type":"number","title":"Seats pending cancellation","description":"Seats that end with the billing cycle."},"seats_added_7d":{"type":"number","title":"Seats added, 7 days","description":"Seats whose first grant is at most 168 hours old."},"plan_type":{"type":"string","title":"Plan","description":"Copilot plan of the seats; mixed when there are several.","enum":["business","enterprise","mixed","unknown"],"enumColors":{"business":"blue","enterprise":"purple","mixed":"orange","unknown":"lightGray"}},"seat_utilization_rate":{"type":"number","title":"Seat utilization (%)","description":"Percentage with one decimal: active seats of all seats."},"editors":{"type":"object","title":"Editors","description":"Active people per editor."},"editor_top":{"type":"string","title":"Top editor","description":"The editor with the most active people."}},"required":["record_date","scope","scope_type","seats_total","seats_active_14d","seats_active_30d"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
; 
const github_copilot_usage_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"github_copilot_usage","title":"GitHub Copilot usage","description":"GitHub Copilot usage of an organization or enterprise, one entity per report day.","icon":"GithubCopilot","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"UTC day that the report is about.","format":"date-time"},"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"git_hub_org":{"type":"string","title":"GitHub organization","description":"Login of the organization; not set for an enterprise."},"total_active_users":{"type":"number","title":"Daily active users","description":"Average it over days; a sum over days means nothing."},"weekly_active_users":{"type":"number","title":"Weekly active users"},"monthly_active_users":{"type":"number","title":"Monthly active users"},"total_active_chat_users":{"type":"number","title":"Monthly active chat users"},"monthly_active_agent_users":{"type":"number","title":"Monthly active agent users"},"daily_active_cli_users":{"type":"number","title":"Daily active CLI users"},"total_chat_turns":{"type":"number","title":"Chat turns","description":"Interactions of the chat features."},"total_interactions":{"type":"number","title":"Interactions","description":"Interactions that people started, all features."},"total_suggestions_count":{"type":"number","title":"Suggestions","description":"Code completions suggested."},"total_acceptances_count":{"type":"number","title":"Acceptances","description":"Code completions accepted."},"total_lines_suggested":{"type":"number","title":"Lines suggested","description":"Lines suggested by code completion."},"total_lines_accepted":{"type":"number","title":"Lines accepted","description":"Lines added by accepted code completions."},"total_lines_added":{"type":"number","title":"Lines added","description":"Lines added with any feature."},"total_lines_deleted":{"type":"number","title":"Lines deleted","description":"Lines deleted with any feature."},"acceptance_rate":{"type":"number","title":"Acceptance rate (%)","description":"Percentage with one decimal: acceptances of suggestions, code completion only."},"chat_adoption_rate":{"type":"number","title":"Chat adoption (%)","description":"Percentage with one decimal: monthly chat users of monthly active users."},"editor_top":{"type":"string","title":"Top editor","description":"The editor with the most interactions and generations."},"model_top":{"type":"string","title":"Top model","description":"The model with the most interactions and generations."},"language_top":{"type":"string","title":"Top language","description":"The language with the most generations."},"pull_requests_created":{"type":"number","title":"Pull requests created"},"pull_requests_created_by_copilot":{"type":"number","title":"Pull requests created by Copilot"},"pull_requests_reviewed_by_copilot":{"type":"number","title":"Pull requests reviewed by Copilot"},"pull_requests_merged":{"type":"number","title":"Pull requests merged"},"breakdown":{"type":"object","title":"Breakdown","description":"The report\'s totals by editor, feature, language and model."}},"required":["record_date","scope","scope_type"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
; 
const github_copilot_user_usage_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"github_copilot_user_usage","title":"GitHub Copilot user usage","description":"One person\'s GitHub Copilot usage on one report day.","icon":"GithubCopilot","schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"user_key":{"type":"string","title":"User key","description":"GitHub user id, or its keyed hash when people are pseudonymous."},"login":{"type":"string","title":"Login","description":"GitHub login; not sent when people are pseudonymous."},"record_date":{"type":"string","title":"Record date","description":"UTC day that the report is about.","format":"date-time"},"interactions":{"type":"number","title":"Interactions","description":"Interactions that the person started."},"generations":{"type":"number","title":"Generations","description":"Code generations, all features."},"acceptances":{"type":"number","title":"Acceptances","description":"Accepted generations, all features."},"lines_added":{"type":"number","title":"Lines added"},"lines_deleted":{"type":"number","title":"Lines deleted"},"acceptance_rate":{"type":"number","title":"Acceptance rate (%)","description":"Percentage with one decimal: acceptances of suggestions, code completion only."},"used_chat":{"type":"boolean","title":"Used chat"},"used_agent":{"type":"boolean","title":"Used agent"},"used_cli":{"type":"boolean","title":"Used CLI"},"used_cloud_agent":{"type":"boolean","title":"Used cloud agent"},"ai_credits_used":{"type":"number","title":"AI credits used"},"editor_top":{"type":"string","title":"Top editor","description":"The editor with the most interactions and generations."},"language_top":{"type":"string","title":"Top language","description":"The language with the most generations."},"model_top":{"type":"string","title":"Top model","description":"The model with the most interactions and generations."},"active":{"type":"boolean","title":"Active","description":"Whether there was an interaction or a generation that day."}},"required":["scope","scope_type","user_key","record_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
; 
const m365_copilot_usage_daily_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"m365_copilot_usage_daily","title":"Microsoft 365 Copilot daily usage","description":"Microsoft 365 Copilot users and prompts of a tenant, one entity per report day.","icon":"Microsoft","schema":{"properties":{"report_date":{"type":"string","title":"Report date","description":"UTC day that the figures are about.","format":"date-time"},"enabled_user_count":{"type":"number","title":"Enabled users","description":"People with a licence, any app."},"active_user_count":{"type":"number","title":"Active users","description":"People active that day, any app. A sum over days means nothing."},"prompts_total":{"type":"number","title":"Prompts","description":"Prompts submitted that day."},"apps":{"type":"object","title":"Apps","description":"Enabled and active users per app."},"adoption_rate":{"type":"number","title":"Adoption (%)","description":"Percentage with one decimal: active users of enabled users."}},"required":["report_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
; 
const m365_copilot_usage_summary_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"m365_copilot_usage_summary","title":"Microsoft 365 Copilot usage summary","description":"Microsoft 365 Copilot licences and users of a tenant, one entity per period and report date.","icon":"Microsoft","schema":{"properties":{"period":{"type":"string","title":"Period","description":"Window of the report, in days before the report date.","enum":["D7","D28","D30","D90","D180"],"enumColors":{"D7":"turquoise","D28":"blue","D30":"purple","D90":"orange","D180":"gold"}},"report_date":{"type":"string","title":"Report date","description":"Day up to which Microsoft\'s report has data.","format":"date-time"},"report_version":{"type":"string","title":"Report version","description":"Version of Microsoft\'s report.","enum":["v1","v2"],"enumColors":{"v1":"lightGray","v2":"blue"}},"enabled_user_count":{"type":"number","title":"Enabled users","description":"People with a licence, any app."},"active_user_count":{"type":"number","title":"Active users","description":"People active in the period, any app."},"sku_total":{"type":"number","title":"Licences bought","description":"Enabled licences and those in their grace period."},"sku_assigned":{"type":"number","title":"Licences assigned"},"license_utilization_rate":{"type":"number","title":"Licence utilization (%)","description":"Percentage with one decimal: active users of licences bought."},"license_assignment_rate":{"type":"number","title":"Licence assignment (%)","description":"Percentage with one decimal: licences assigned of licences bought."},"adoption_rate":{"type":"number","title":"Adoption (%)","description":"Percentage with one decimal: active users of enabled users."},"prompts_total":{"type":"number","title":"Prompts","description":"Prompts submitted in the period."},"prompts_average":{"type":"number","title":"Prompts per user","description":"Average prompts submitted, as Microsoft reports it."},"apps":{"type":"object","title":"Apps","description":"Enabled and active users per app."},"teams_enabled_users":{"type":"number","title":"Teams: enabled users"},"teams_active_users":{"type":"number","title":"Teams: active users"},"word_enabled_users":{"type":"number","title":"Word: enabled users"},"word_active_users":{"type":"number","title":"Word: active users"},"excel_enabled_users":{"type":"number","title":"Excel: enabled users"},"excel_active_users":{"type":"number","title":"Excel: active users"},"powerpoint_enabled_users":{"type":"number","title":"PowerPoint: enabled users"},"powerpoint_active_users":{"type":"number","title":"PowerPoint: active users"},"outlook_enabled_users":{"type":"number","title":"Outlook: enabled users"},"outlook_active_users":{"type":"number","title":"Outlook: active users"},"onenote_enabled_users":{"type":"number","title":"OneNote: enabled users"},"onenote_active_users":{"type":"number","title":"OneNote: active users"},"loop_enabled_users":{"type":"number","title":"Loop: enabled users"},"loop_active_users":{"type":"number","title":"Loop: active users"},"chat_enabled_users":{"type":"number","title":"Copilot Chat: enabled users"},"chat_active_users":{"type":"number","title":"Copilot Chat: active users"},"edge_enabled_users":{"type":"number","title":"Edge: enabled users"},"edge_active_users":{"type":"number","title":"Edge: active users"},"m365_copilot_enabled_users":{"type":"number","title":"Microsoft 365 Copilot: enabled users"},"m365_copilot_active_users":{"type":"number","title":"Microsoft 365 Copilot: active users"},"chat_work_enabled_users":{"type":"number","title":"Copilot Chat (work): enabled users"},"chat_work_active_users":{"type":"number","title":"Copilot Chat (work): active users"},"chat_web_enabled_users":{"type":"number","title":"Copilot Chat (web): enabled users"},"chat_web_active_users":{"type":"number","title":"Copilot Chat (web): active users"},"identities_concealed":{"type":"boolean","title":"Names concealed","description":"Whether the tenant conceals names in its reports."},"data_age_days":{"type":"number","title":"Data age (days)","description":"Days between the report date and the collection."}},"required":["period","report_date","enabled_user_count","active_user_count"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
; 
const m365_copilot_user_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"m365_copilot_user","title":"Microsoft 365 Copilot user","description":"One person\'s Microsoft 365 Copilot activity, as of the latest report.","icon":"Users","schema":{"properties":{"period":{"type":"string","title":"Period","description":"Window of the report, in days before the report date.","enum":["D7","D28","D30","D90","D180"],"enumColors":{"D7":"turquoise","D28":"blue","D30":"purple","D90":"orange","D180":"gold"}},"report_date":{"type":"string","title":"Report date","description":"Day up to which Microsoft\'s report has data.","format":"date-time"},"user_key":{"type":"string","title":"User key","description":"User principal name in lower case, or its keyed hash when people are pseudonymous."},"user_hash":{"type":"string","title":"User hash","description":"The user key again, when people are pseudonymous."},"user_principal_name":{"type":"string","title":"User principal name","description":"Not sent when people are pseudonymous or the tenant conceals names."},"display_name":{"type":"string","title":"Display name","description":"Not sent when people are pseudonymous."},"identity_concealed":{"type":"boolean","title":"Name concealed","description":"Whether the tenant conceals this person\'s name."},"last_activity_date":{"type":"string","title":"Last activity","description":"The latest activity in any app.","format":"date-time"},"teams_copilot_last_activity":{"type":"string","title":"Teams: last activity","format":"date-time"},"word_copilot_last_activity":{"type":"string","title":"Word: last activity","format":"date-time"},"excel_copilot_last_activity":{"type":"string","title":"Excel: last activity","format":"date-time"},"ppt_copilot_last_activity":{"type":"string","title":"PowerPoint: last activity","format":"date-time"},"outlook_copilot_last_activity":{"type":"string","title":"Outlook: last activity","format":"date-time"},"onenote_copilot_last_activity":{"type":"string","title":"OneNote: last activity","format":"date-time"},"loop_copilot_last_activity":{"type":"string","title":"Loop: last activity","format":"date-time"},"chat_last_activity":{"type":"string","title":"Copilot Chat: last activity","format":"date-time"},"chat_work_last_activity":{"type":"string","title":"Copilot Chat (work): last activity","format":"date-time"},"chat_web_last_activity":{"type":"string","title":"Copilot Chat (web): last activity","format":"date-time"},"m365_app_last_activity":{"type":"string","title":"Microsoft 365 app: last activity","format":"date-time"},"edge_last_activity":{"type":"string","title":"Edge: last activity","format":"date-time"},"agent_last_activity":{"type":"string","title":"Agent: last activity","format":"date-time"},"prompts_total":{"type":"number","title":"Prompts","description":"Prompts submitted in the period, all apps."},"prompts_chat_work":{"type":"number","title":"Prompts, Copilot Chat (work)"},"prompts_chat_web":{"type":"number","title":"Prompts, Copilot Chat (web)"},"active_usage_days":{"type":"number","title":"Active usage days","description":"Days with activity in the period."},"days_since_last_activity":{"type":"number","title":"Days since last activity","description":"Calendar days up to the report date."},"active_in_period":{"type":"boolean","title":"Active in period","description":"Whether the last activity is in the period that ends on the report date."},"apps_used":{"type":"number","title":"Apps used","description":"Apps with activity in the period."}},"required":["period","report_date","user_key"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{"port_user":{"title":"Port user","description":"The same person as a user of Port; only when people are not pseudonymous.","target":"_user","required":false,"many":false}}}');
; 
const copilot_adoption_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"copilot_adoption","title":"Copilot adoption","icon":"GithubCopilot","type":"dashboard","description":"Seats, licences and use of GitHub Copilot and Microsoft 365 Copilot.","widgets":[{"id":"copilotAdoption","type":"dashboard-widget","layout":[{"height":400,"columns":[{"id":"seatUtilization","size":3},{"id":"licenceUtilization","size":3},{"id":"acceptanceRate","size":3},{"id":"chatAdoption","size":3}]},{"height":400,"columns":[{"id":"monthlyActiveUsers","size":6},{"id":"dailyActiveUsers","size":6}]},{"height":400,"columns":[{"id":"utilizationOverTime","size":6},{"id":"acceptanceAndChat","size":6}]},{"height":400,"columns":[{"id":"seatLevels","size":4},{"id":"licenceLevels","size":4},{"id":"about","size":4}]},{"height":400,"columns":[{"id":"editors","size":4},{"id":"languages","size":4},{"id":"models","size":4}]},{"height":500,"columns":[{"id":"seatSnapshots","size":6},{"id":"licenceReports","size":6}]},{"height":600,"columns":[{"id":"dormantSeats","size":6},{"id":"dormantLicences","size":6}]}],"widgets":[{"id":"seatUtilization","type":"entities-number-chart","title":"Seat utilization, last 7 days","icon":"Metric","description":"GitHub Copilot: active seats of all seats, mean of the daily snapshots.","blueprint":"github_copilot_seats","chartType":"aggregateByProperty","calculationBy":"property","property":"seat_utilization_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","conditionalFormatting":[{"operator":">=","value":70,"color":"green","message":"Good"},{"operator":"<","value":40,"color":"red","message":"Low"}]},{"id":"licenceUtilization","type":"entities-number-chart","title":"Licence utilization, last 14 days","icon":"Metric","description":"Microsoft 365 Copilot: active users of licences bought, mean of the reports over 28 or 30 days.","blueprint":"m365_copilot_usage_summary","chartType":"aggregateByProperty","calculationBy":"property","property":"license_utilization_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","conditionalFormatting":[{"operator":">=","value":70,"color":"green","message":"Good"},{"operator":"<","value":40,"color":"red","message":"Low"}]},{"id":"acceptanceRate","type":"entities-number-chart","title":"Acceptance rate, last month","icon":"Metric","description":"GitHub Copilot: code completions accepted of those suggested, mean of the days.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"acceptance_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round"},{"id":"chatAdoption","type":"entities-number-chart","title":"Chat adoption, last 7 days","icon":"Metric","description":"GitHub Copilot: monthly chat users of monthly active users, mean of the days.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"chat_adoption_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round"},{"id":"monthlyActiveUsers","type":"multi-line-chart","title":"Active users over four weeks","icon":"LineChart","description":"People active in the four weeks before each day (Microsoft: 28 or 30 days).","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"GitHub Copilot","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.monthly_active_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Microsoft 365 Copilot","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.active_user_count"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}}]},{"id":"dailyActiveUsers","type":"multi-line-chart","title":"Daily active users","icon":"LineChart","description":"People active on each day. The line of Microsoft 365 needs the dataset m365-daily, which is off by default.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"GitHub Copilot","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.total_active_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Microsoft 365 Copilot","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_daily","func":"sum","properties":["properties.active_user_count"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_daily"}]}}]},{"id":"utilizationOverTime","type":"multi-line-chart","title":"Utilization over time","icon":"LineChart","description":"Active of what is paid for, in percent.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day","yAxisTitle":"Percent","nullValueDisplayMode":"null","lines":[{"title":"GitHub Copilot seats","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"average","properties":["properties.seat_utilization_rate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}},{"title":"Microsoft 365 Copilot licences","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"average","properties":["properties.license_utilization_rate"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}}]},{"id":"acceptanceAndChat","type":"multi-line-chart","title":"Acceptance and chat adoption over time","icon":"LineChart","description":"GitHub Copilot, in percent.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day","yAxisTitle":"Percent","nullValueDisplayMode":"null","lines":[{"title":"Acceptance rate","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"average","properties":["properties.acceptance_rate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Chat adoption","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"average","properties":["properties.chat_adoption_rate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}}]},{"id":"seatLevels","type":"entities-pie-chart","title":"Seat utilization levels, last month","icon":"Pie","description":"Daily snapshots by level of the scorecard.","blueprint":"github_copilot_seats","property":"scorecard#seat_utilization","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]}},{"id":"licenceLevels","type":"entities-pie-chart","title":"Licence utilization levels, last month","icon":"Pie","description":"Reports by level of the scorecard.","blueprint":"m365_copilot_usage_summary","property":"scorecard#license_utilization","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"report_date","operator":"between","value":{"preset":"lastMonth"}}]}},{"id":"about","type":"markdown","source":"custom","title":"How to read this page","icon":"Docs","markdown":"Seats and licences, and whether people use them. Every night\'s run adds a day.\\n\\n- Rates are percentages. Where the source gave no figure there is a gap, never a zero.\\n- Days are UTC. The last two or three days are missing or still change.\\n- Several organizations or tenants: counts are added up, rates are plain means.\\n- Tables of people show keyed hashes unless the collection runs with names.\\n"},{"id":"editors","type":"entities-pie-chart","title":"Top editor, days of last month","icon":"Pie","description":"Days on which this editor was used most; not people.","blueprint":"github_copilot_usage","property":"property#editor_top","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]}},{"id":"languages","type":"entities-pie-chart","title":"Top language, days of last month","icon":"Pie","description":"Days on which this language had most generations; not people.","blueprint":"github_copilot_usage","property":"property#language_top","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]}},{"id":"models","type":"entities-pie-chart","title":"Top model, days of last month","icon":"Pie","description":"Days on which this model was used most; not people.","blueprint":"github_copilot_usage","property":"property#model_top","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]}},{"id":"seatSnapshots","type":"table-entities-explorer","displayMode":"widget","title":"GitHub Copilot seats, last 7 days","icon":"Table","description":"One row for each organization or enterprise and day.","blueprint":"github_copilot_seats","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_seats":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"record_date","order":"desc"}]},"propertiesSettings":{"order":["record_date","scope","seats_total","seats_active","seats_inactive","seats_no_recorded_activity","seats_pending_cancellation","seats_added_7d","seat_utilization_rate"],"shown":["record_date","scope","seats_total","seats_active","seats_inactive","seats_no_recorded_activity","seats_pending_cancellation","seats_added_7d","seat_utilization_rate"]}}}},{"id":"licenceReports","type":"table-entities-explorer","displayMode":"widget","title":"Microsoft 365 Copilot licences, last 14 days","icon":"Table","description":"One row for each tenant, period and report date.","blueprint":"m365_copilot_usage_summary","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"excludedFields":[],"blueprintConfig":{"m365_copilot_usage_summary":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"report_date","order":"desc"}]},"propertiesSettings":{"order":["report_date","period","sku_total","sku_assigned","enabled_user_count","active_user_count","license_utilization_rate","data_age_days"],"shown":["report_date","period","sku_total","sku_assigned","enabled_user_count","active_user_count","license_utilization_rate","data_age_days"]}}}},{"id":"dormantSeats","type":"table-entities-explorer","displayMode":"widget","title":"People who do not use their GitHub Copilot seat","icon":"Users","description":"No activity in the configured window. Empty unless the dataset github-seat-users is collected, which is off by default.","blueprint":"github_copilot_seat","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seat"},{"property":"active","operator":"=","value":false},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_seat":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"days_since_last_activity","order":"desc"}]},"propertiesSettings":{"order":["$title","scope","days_since_last_activity","no_recorded_activity","last_activity_at","assigned_at","plan_type","pending_cancellation_date"],"shown":["$title","scope","days_since_last_activity","no_recorded_activity","last_activity_at","assigned_at","plan_type","pending_cancellation_date"]}}},"emptyStateText":"Nobody, or the dataset github-seat-users is not collected (it is off by default)."},{"id":"dormantLicences","type":"table-entities-explorer","displayMode":"widget","title":"People who do not use their Microsoft 365 Copilot licence","icon":"Users","description":"No activity in the period of the report.","blueprint":"m365_copilot_user","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_user"},{"property":"active_in_period","operator":"=","value":false},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"excludedFields":[],"blueprintConfig":{"m365_copilot_user":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"days_since_last_activity","order":"desc"}]},"propertiesSettings":{"order":["$title","period","days_since_last_activity","last_activity_date","report_date","identity_concealed"],"shown":["$title","period","days_since_last_activity","last_activity_date","report_date","identity_concealed"]}}},"emptyStateText":"Nobody, or the dataset m365-users is not collected."}]}]}');
; 
const webhook_github_seats_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"gh-copilot-seats-webhook","title":"GitHub Copilot seats and usage","description":"GitHub Copilot seats and usage, sent by Copilot Usage for Port.","icon":"GithubCopilot","enabled":true,"integrationType":"custom","mappings":[{"blueprint":"github_copilot_seats","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-seats\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scope":".item.scope","scope_type":".item.scope_type","seats_total":".item.seats_total","seats_reported":".item.seats_reported","seats_active_14d":".item.seats_active_14d","seats_active_30d":".item.seats_active_30d","seats_active":".item.seats_active","active_window_days":".item.active_window_days","seats_inactive":".item.seats_inactive","seats_no_recorded_activity":".item.seats_no_recorded_activity","seats_pending_cancellation":".item.seats_pending_cancellation","seats_added_7d":".item.seats_added_7d","plan_type":".item.plan_type","seat_utilization_rate":".item.seat_utilization_rate","editors":".item.editors","editor_top":".item.editor_top"},"relations":{}}},{"blueprint":"github_copilot_usage","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-usage\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scope":".item.scope","scope_type":".item.scope_type","git_hub_org":".item.git_hub_org","total_active_users":".item.total_active_users","weekly_active_users":".item.weekly_active_users","monthly_active_users":".item.monthly_active_users","total_active_chat_users":".item.total_active_chat_users","monthly_active_agent_users":".item.monthly_active_agent_users","daily_active_cli_users":".item.daily_active_cli_users","total_chat_turns":".item.total_chat_turns","total_interactions":".item.total_interactions","total_suggestions_count":".item.total_suggestions_count","total_acceptances_count":".item.total_acceptances_count","total_lines_suggested":".item.total_lines_suggested","total_lines_accepted":".item.total_lines_accepted","total_lines_added":".item.total_lines_added","total_lines_deleted":".item.total_lines_deleted","acceptance_rate":".item.acceptance_rate","chat_adoption_rate":".item.chat_adoption_rate","editor_top":".item.editor_top","model_top":".item.model_top","language_top":".item.language_top","pull_requests_created":".item.pull_requests_created","pull_requests_created_by_copilot":".item.pull_requests_created_by_copilot","pull_requests_reviewed_by_copilot":".item.pull_requests_reviewed_by_copilot","pull_requests_merged":".item.pull_requests_merged","breakdown":".item.breakdown"},"relations":{}}},{"blueprint":"github_copilot_seat","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-seat-users\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","user_key":".item.user_key","login":".item.login","plan_type":".item.plan_type","assigned_at":".item.assigned_at","last_activity_at":".item.last_activity_at","last_authenticated_at":".item.last_authenticated_at","last_activity_editor":".item.last_activity_editor","editor":".item.editor","days_since_last_activity":".item.days_since_last_activity","active":".item.active","no_recorded_activity":".item.no_recorded_activity","pending_cancellation_date":".item.pending_cancellation_date","assigning_teams":".item.assigning_teams","organizations":".item.organizations","grants":".item.grants","record_date":".item.record_date"},"relations":{}}},{"blueprint":"github_copilot_user_usage","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-user-usage\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","user_key":".item.user_key","login":".item.login","record_date":".item.record_date","interactions":".item.interactions","generations":".item.generations","acceptances":".item.acceptances","lines_added":".item.lines_added","lines_deleted":".item.lines_deleted","acceptance_rate":".item.acceptance_rate","used_chat":".item.used_chat","used_agent":".item.used_agent","used_cli":".item.used_cli","used_cloud_agent":".item.used_cloud_agent","ai_credits_used":".item.ai_credits_used","editor_top":".item.editor_top","language_top":".item.language_top","model_top":".item.model_top","active":".item.active"},"relations":{}}}],"security":{"secret":"REPLACE_WITH_PORT_WEBHOOK_SECRET","signatureHeaderName":"X-Signature","signatureAlgorithm":"sha256"}}');
; 
const webhook_m365_summary_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"m365-copilot-summary-webhook","title":"Microsoft 365 Copilot summary","description":"Microsoft 365 Copilot licences and usage of a tenant, sent by Copilot Usage for Port.","icon":"Microsoft","enabled":true,"integrationType":"custom","mappings":[{"blueprint":"m365_copilot_usage_summary","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-summary\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"period":".item.period","report_date":".item.report_date","report_version":".item.report_version","enabled_user_count":".item.enabled_user_count","active_user_count":".item.active_user_count","sku_total":".item.sku_total","sku_assigned":".item.sku_assigned","license_utilization_rate":".item.license_utilization_rate","license_assignment_rate":".item.license_assignment_rate","adoption_rate":".item.adoption_rate","prompts_total":".item.prompts_total","prompts_average":".item.prompts_average","apps":".item.apps","teams_enabled_users":".item.teams_enabled_users","teams_active_users":".item.teams_active_users","word_enabled_users":".item.word_enabled_users","word_active_users":".item.word_active_users","excel_enabled_users":".item.excel_enabled_users","excel_active_users":".item.excel_active_users","powerpoint_enabled_users":".item.powerpoint_enabled_users","powerpoint_active_users":".item.powerpoint_active_users","outlook_enabled_users":".item.outlook_enabled_users","outlook_active_users":".item.outlook_active_users","onenote_enabled_users":".item.onenote_enabled_users","onenote_active_users":".item.onenote_active_users","loop_enabled_users":".item.loop_enabled_users","loop_active_users":".item.loop_active_users","chat_enabled_users":".item.chat_enabled_users","chat_active_users":".item.chat_active_users","edge_enabled_users":".item.edge_enabled_users","edge_active_users":".item.edge_active_users","m365_copilot_enabled_users":".item.m365_copilot_enabled_users","m365_copilot_active_users":".item.m365_copilot_active_users","chat_work_enabled_users":".item.chat_work_enabled_users","chat_work_active_users":".item.chat_work_active_users","chat_web_enabled_users":".item.chat_web_enabled_users","chat_web_active_users":".item.chat_web_active_users","identities_concealed":".item.identities_concealed","data_age_days":".item.data_age_days"},"relations":{}}},{"blueprint":"m365_copilot_usage_daily","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-daily\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"report_date":".item.report_date","enabled_user_count":".item.enabled_user_count","active_user_count":".item.active_user_count","prompts_total":".item.prompts_total","apps":".item.apps","adoption_rate":".item.adoption_rate"},"relations":{}}}],"security":{"secret":"REPLACE_WITH_PORT_WEBHOOK_SECRET","signatureHeaderName":"X-Signature","signatureAlgorithm":"sha256"}}');
; 
const webhook_m365_users_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"m365-copilot-users-webhook","title":"Microsoft 365 Copilot users","description":"Microsoft 365 Copilot activity of people, sent by Copilot Usage for Port.","icon":"Users","enabled":true,"integrationType":"custom","mappings":[{"blueprint":"m365_copilot_user","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-users\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"period":".item.period","report_date":".item.report_date","user_key":".item.user_key","user_hash":".item.user_hash","user_principal_name":".item.user_principal_name","display_name":".item.display_name","identity_concealed":".item.identity_concealed","last_activity_date":".item.last_activity_date","teams_copilot_last_activity":".item.teams_copilot_last_activity","word_copilot_last_activity":".item.word_copilot_last_activity","excel_copilot_last_activity":".item.excel_copilot_last_activity","ppt_copilot_last_activity":".item.ppt_copilot_last_activity","outlook_copilot_last_activity":".item.outlook_copilot_last_activity","onenote_copilot_last_activity":".item.onenote_copilot_last_activity","loop_copilot_last_activity":".item.loop_copilot_last_activity","chat_last_activity":".item.chat_last_activity","chat_work_last_activity":".item.chat_work_last_activity","chat_web_last_activity":".item.chat_web_last_activity","m365_app_last_activity":".item.m365_app_last_activity","edge_last_activity":".item.edge_last_activity","agent_last_activity":".item.agent_last_activity","prompts_total":".item.prompts_total","prompts_chat_work":".item.prompts_chat_work","prompts_chat_web":".item.prompts_chat_web","active_usage_days":".item.active_usage_days","days_since_last_activity":".item.days_since_last_activity","active_in_period":".item.active_in_period","apps_used":".item.apps_used"}}},{"blueprint":"m365_copilot_user","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-users\\" and .body.schema_version == 1 and .item.user_principal_name != null","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"period":".item.period","report_date":".item.report_date","user_key":".item.user_key","user_hash":".item.user_hash","user_principal_name":".item.user_principal_name","display_name":".item.display_name","identity_concealed":".item.identity_concealed","last_activity_date":".item.last_activity_date","teams_copilot_last_activity":".item.teams_copilot_last_activity","word_copilot_last_activity":".item.word_copilot_last_activity","excel_copilot_last_activity":".item.excel_copilot_last_activity","ppt_copilot_last_activity":".item.ppt_copilot_last_activity","outlook_copilot_last_activity":".item.outlook_copilot_last_activity","onenote_copilot_last_activity":".item.onenote_copilot_last_activity","loop_copilot_last_activity":".item.loop_copilot_last_activity","chat_last_activity":".item.chat_last_activity","chat_work_last_activity":".item.chat_work_last_activity","chat_web_last_activity":".item.chat_web_last_activity","m365_app_last_activity":".item.m365_app_last_activity","edge_last_activity":".item.edge_last_activity","agent_last_activity":".item.agent_last_activity","prompts_total":".item.prompts_total","prompts_chat_work":".item.prompts_chat_work","prompts_chat_web":".item.prompts_chat_web","active_usage_days":".item.active_usage_days","days_since_last_activity":".item.days_since_last_activity","active_in_period":".item.active_in_period","apps_used":".item.apps_used"},"relations":{"port_user":{"combinator":"\'or\'","rules":[{"property":"\'$identifier\'","operator":"\'=\'","value":".item.user_principal_name"},{"property":"\'$identifier\'","operator":"\'=\'","value":".item.user_principal_name | ascii_downcase"}]}}}}],"security":{"secret":"REPLACE_WITH_PORT_WEBHOOK_SECRET","signatureHeaderName":"X-Signature","signatureAlgorithm":"sha256"}}');
; 
const scorecards_github_copilot_seats_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"seat_utilization","title":"Seat utilization","levels":[{"title":"Low","color":"red"},{"title":"Fair","color":"yellow"},{"title":"Good","color":"green"}],"filter":{"combinator":"and","conditions":[{"property":"seat_utilization_rate","operator":"isNotEmpty"}]},"rules":[{"identifier":"at_least_40","title":"At least 40% of the seats active","level":"Fair","query":{"combinator":"and","conditions":[{"property":"seat_utilization_rate","operator":">=","value":40}]}},{"identifier":"at_least_70","title":"At least 70% of the seats active","level":"Good","query":{"combinator":"and","conditions":[{"property":"seat_utilization_rate","operator":">=","value":70}]}}]}');
; 
const scorecards_m365_copilot_usage_summary_namespaceObject = /*#__PURE__*/JSON.parse('{"identifier":"license_utilization","title":"Licence utilization","levels":[{"title":"Low","color":"red"},{"title":"Fair","color":"yellow"},{"title":"Good","color":"green"}],"filter":{"combinator":"and","conditions":[{"property":"license_utilization_rate","operator":"isNotEmpty"}]},"rules":[{"identifier":"at_least_40","title":"At least 40% of the licences in use","level":"Fair","query":{"combinator":"and","conditions":[{"property":"license_utilization_rate","operator":">=","value":40}]}},{"identifier":"at_least_70","title":"At least 70% of the licences in use","level":"Good","query":{"combinator":"and","conditions":[{"property":"license_utilization_rate","operator":">=","value":70}]}}]}');
; 














const BLUEPRINTS = [
    github_copilot_seats_namespaceObject,
    github_copilot_usage_namespaceObject,
    github_copilot_seat_namespaceObject,
    github_copilot_user_usage_namespaceObject,
    m365_copilot_usage_summary_namespaceObject,
    m365_copilot_usage_daily_namespaceObject,
    m365_copilot_user_namespaceObject,
];
const WEBHOOK_DOCUMENTS = {
    seats: webhook_github_seats_namespaceObject,
    'm365-summary': webhook_m365_summary_namespaceObject,
    'm365-users': webhook_m365_users_namespaceObject,
};
const SCORECARDS = {
    github_copilot_seats: scorecards_github_copilot_seats_namespaceObject,
    m365_copilot_usage_summary: scorecards_m365_copilot_usage_summary_namespaceObject,
};
const PAGES = [copilot_adoption_namespaceObject];
const ACTION = copilot_usage_backfill_namespaceObject;

var user_relation = __webpack_require__(3295);
; 




const NOT_USED = '"use-port-webhook" is false, so nothing is sent to it.';
function wantedObjects(options) {
    return [
        ...BLUEPRINTS.map((document) => toWanted('blueprint', document)),
        ...dataset .zE.map((webhook) => ({
            ...toWanted('webhook', signedWebhook(webhook, options)),
            ...(!options.usesWebhooks && { skipBecause: NOT_USED }),
        })),
        ...Object.entries(SCORECARDS).map(([blueprint, document]) => ({
            ...toWanted('scorecard', document),
            blueprint,
            needs: [blueprint],
        })),
        ...PAGES.map((document) => toWanted('page', document)),
        wantedAction(options.workflow),
    ];
}
function toWanted(kind, document) {
    const { identifier } = document;
    const needs = BLUEPRINTS.map((blueprint) => blueprint.identifier).filter((name) => name !== identifier && namesBlueprint(document, name));
    const unrelated = (0,user_relation .GA)(document);
    return { kind, identifier, document, needs, ...(unrelated && { unrelated }) };
}
function namesBlueprint(value, name) {
    if (Array.isArray(value))
        return value.some((item) => namesBlueprint(item, name));
    if (!(0,port_document .Gv)(value))
        return false;
    if (value.blueprint === name || value.target === name)
        return true;
    return Object.values(value).some((item) => namesBlueprint(item, name));
}
function signedWebhook(webhook, { webhookSecrets }) {
    const document = WEBHOOK_DOCUMENTS[webhook];
    const { secret: _, ...security } = (0,port_document .lJ)(document, 'security');
    const secret = webhookSecrets[webhook];
    return { ...document, security: { ...security, ...(secret && { secret }) } };
}
function wantedAction(workflow) {
    const wanted = toWanted('action', ACTION);
    if (workflow === undefined) {
        const skipBecause = 'It is not known which workflow it starts: the run is not part of a repository, or nothing names the workflow.';
        return { ...wanted, skipBecause };
    }
    const { org, repo, workflow: file, ref } = workflow;
    const invocation = (0,port_document .lJ)(ACTION, 'invocationMethod');
    const workflowInputs = {
        ...(0,port_document .lJ)(invocation, 'workflowInputs'),
        ...(ref && { ref }),
    };
    const invocationMethod = {
        ...invocation,
        org,
        repo,
        workflow: file,
        workflowInputs,
    };
    return { ...wanted, document: { ...ACTION, invocationMethod } };
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
