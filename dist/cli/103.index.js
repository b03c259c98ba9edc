export const id = 103;

export const ids = [ 103 ];

export const modules = {
 2456: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   Dl: () => toSourceError,
   HD: () => NOT_SIGNED_ON,
   Lf: () => unexpectedResponse,
   Rj: () => malformedRows,
   SF: () => skippedRows,
   U0: () => cannotRead,
   lA: () => acceptedBy,
   to: () => explained
  });
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1848);
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
  var _http_explain_http_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7019);
  var _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5259);
  var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6086);
  var _remedies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6888);
  const WRONG_ADDRESS = {
   code: "GITHUB_UNEXPECTED_RESPONSE",
   remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.kq)()
  };
  const UNAVAILABLE = {
   code: "GITHUB_UNAVAILABLE",
   remedy: _remedies_js__WEBPACK_IMPORTED_MODULE_4__.Ry
  };
  const POLICY_OFF = {
   code: "GITHUB_METRICS_POLICY_OFF",
   remedy: _remedies_js__WEBPACK_IMPORTED_MODULE_4__.bP
  };
  const METRICS_OFF = /copilot (usage )?metrics\b.{0,80}\b(policy|disabled|not enabled)\b/i;
  const BILLING = /\b(billing|payment|subscription)\b/i;
  function toSourceError(error, subject) {
   if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.c8) return error;
   if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.cc) return error;
   if (error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_3__.k) return fromRefusal(error, subject);
   if (error instanceof _http_http_error_js__WEBPACK_IMPORTED_MODULE_1__.j) return fromHttpError(error, subject);
   return error instanceof Error ? error : new Error((0, _errors_js__WEBPACK_IMPORTED_MODULE_0__.gJ)(error));
  }
  function unexpectedResponse(issue, subject) {
   const first = issue.issues[0];
   const field = first?.path.join(".");
   const what = field ? `the field "${(0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__.E$)(field)}"` : "the response";
   return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.c8(WRONG_ADDRESS.code, `${cannotRead(subject)}: ${what} differs from GitHub's documentation (${(0, 
   _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__.E$)(first?.message ?? "")}).`, {
    cause: issue,
    remedy: WRONG_ADDRESS.remedy
   });
  }
  function malformedRows(malformed, subject) {
   return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.c8(WRONG_ADDRESS.code, `${cannotRead(subject)}: ${malformed.share} differ from GitHub's documentation, the first one in ${malformed.first}.`, {
    remedy: WRONG_ADDRESS.remedy
   });
  }
  function skippedRows(malformed, {what, scope}) {
   return {
    code: "GITHUB_ROWS_SKIPPED",
    message: `Skipped ${malformed.share} of ${what} of ${(0, _domain_scope_js__WEBPACK_IMPORTED_MODULE_5__.OI)(scope)} because they are malformed. The first one is ${malformed.first}. The other rows are sent. If the warning stays, report the place and the field, without their content, to the maintainers of this action.`
   };
  }
  function cannotRead({what, scope}) {
   return `Cannot read ${what} of ${(0, _domain_scope_js__WEBPACK_IMPORTED_MODULE_5__.OI)(scope)}`;
  }
  function fromHttpError(error, subject) {
   const explanation = error.kind === "wait-too-long" ? tooManyRequests(error.retryAt) : (0, 
   _http_explain_http_error_js__WEBPACK_IMPORTED_MODULE_6__.y)(error, wordsFor(error));
   return explained(error, explanation, subject);
  }
  function wordsFor({host, redirectHost = host}) {
   const notReached = {
    code: "GITHUB_UNAVAILABLE",
    remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.HB)(redirectHost)
   };
   return {
    rateLimited: () => notReached,
    unavailable: notReached,
    unexpected: {
     ...WRONG_ADDRESS,
     remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.kq)(redirectHost)
    },
    refused: () => notReached
   };
  }
  function fromRefusal(refusal, subject) {
   const explanation = (0, _http_explain_http_error_js__WEBPACK_IMPORTED_MODULE_6__.y)({
    kind: "status",
    status: refusal.status,
    retryAt: void 0
   }, {
    rateLimited: tooManyRequests,
    unavailable: UNAVAILABLE,
    unexpected: WRONG_ADDRESS,
    refused: status => explainRefused(status, refusal, subject)
   });
   return explained(refusal, explanation, subject);
  }
  function explained(cause, explanation, subject) {
   const problem = `${cannotRead(subject)}: ${cause.message}.`;
   const {code, remedy} = explanation;
   return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.c8(code, (0, _http_explain_http_error_js__WEBPACK_IMPORTED_MODULE_6__.w)(problem, explanation), {
    cause,
    remedy
   });
  }
  function tooManyRequests(retryAt) {
   return {
    code: "GITHUB_RATE_LIMITED",
    remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.xd)(retryAt)
   };
  }
  function explainRefused(status, refusal, subject) {
   switch (status) {
   case 401:
    return explainUnauthorized(subject);

   case 403:
    return METRICS_OFF.test(refusal.words) ? POLICY_OFF : explainForbidden(refusal, subject);

   case 404:
    return explainNotFound(subject);

   case 422:
    if (METRICS_OFF.test(refusal.words)) return POLICY_OFF;
    return BILLING.test(refusal.words) ? billingProblem(subject) : WRONG_ADDRESS;

   default:
    return WRONG_ADDRESS;
   }
  }
  function billingProblem({scope}) {
   const of = (0, _domain_scope_js__WEBPACK_IMPORTED_MODULE_5__.OI)(scope);
   return {
    code: "GITHUB_BILLING_PROBLEM",
    remedy: {
     system: "github",
     kind: "license",
     need: "payment",
     of
    }
   };
  }
  function explainUnauthorized({credential, scope, tokenInput = "github-token"}) {
   return credential === "app" ? {
    code: "GITHUB_UNAUTHORIZED",
    why: "GitHub also refuses a new token of the GitHub App. The App may have been suspended or uninstalled.",
    remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.pK)(scope)
   } : {
    code: "GITHUB_UNAUTHORIZED",
    why: "The token is wrong, expired or revoked.",
    remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.uv)(tokenInput)
   };
  }
  function explainNotFound({credential, scope, permission}) {
   const code = "GITHUB_NOT_FOUND";
   if (credential === "app") {
    const why = "The GitHub App is installed there but cannot see this.";
    return {
     code,
     why,
     remedy: (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.f_)(permission)
    };
   }
   return {
    code,
    why: `The ${scope.type} does not exist under this name, or the token cannot see it.`,
    remedy: {
     ...(0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.sW)(scope),
     alternatives: [ {
      ...(0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.HL)(permission),
      when: "the name is correct"
     }, (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.BZ)(scope) ]
    }
   };
  }
  function explainForbidden(refusal, {credential, permission}) {
   if (refusal.isRateLimit) return tooManyRequests(void 0);
   const code = "GITHUB_FORBIDDEN";
   if (refusal.headers.has("x-github-sso")) return {
    code,
    why: NOT_SIGNED_ON,
    remedy: _remedies_js__WEBPACK_IMPORTED_MODULE_4__.$H
   };
   const why = acceptedBy(refusal);
   const remedy = credential === "app" ? (0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.f_)(permission) : {
    ...(0, _remedies_js__WEBPACK_IMPORTED_MODULE_4__.HL)(permission),
    alternatives: [ {
     ..._remedies_js__WEBPACK_IMPORTED_MODULE_4__.$H,
     when: "the organization uses SAML"
    } ]
   };
   return {
    code,
    ...why && {
     why
    },
    remedy
   };
  }
  const NOT_SIGNED_ON = "The token is not authorized for single sign-on.";
  function acceptedBy({headers}) {
   const accepted = (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_2__.E$)(headers.get("x-accepted-github-permissions") ?? "");
   return accepted === "" ? void 0 : `GitHub accepts: ${accepted}.`;
  }
 }),
 6086: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   k: () => GitHubRefusal
  });
  var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4398);
  var _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5259);
  const explanationSchema = zod__WEBPACK_IMPORTED_MODULE_1__._H3({
   message: zod__WEBPACK_IMPORTED_MODULE_1__.YjP()
  });
  const RATE_LIMIT = /rate limit/i;
  class GitHubRefusal extends Error {
   name="GitHubRefusal";
   status;
   headers;
   words;
   constructor(response) {
    const {status, headers} = response;
    const explanation = explanationSchema.safeParse(response.json()).data;
    const words = (0, _runtime_redact_js__WEBPACK_IMPORTED_MODULE_0__.E$)(explanation?.message ?? "").replace(/\.$/, "");
    super(`GitHub answered ${status}${words && ` (${words})`}`);
    this.status = status;
    this.headers = headers;
    this.words = words;
   }
   get isRateLimit() {
    return RATE_LIMIT.test(this.words);
   }
  }
 }),
 6888: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   $H: () => SINGLE_SIGN_ON,
   BZ: () => otherHost,
   Et: () => MAINTAINERS,
   GD: () => laterOrReport,
   HB: () => unreachable,
   HL: () => tokenPermission,
   KJ: () => GITHUB_SUPPORT,
   Ry: () => LATER,
   bP: () => METRICS_POLICY,
   f_: () => appPermission,
   kq: () => wrongAddress,
   pK: () => installation,
   sW: () => otherName,
   uv: () => newToken,
   xd: () => rateLimited
  });
  var _domain_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1848);
  var _remedy_network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2430);
  const STATUS_PAGE = "https://www.githubstatus.com";
  const LATER = {
   system: "github",
   kind: "wait",
   statusPage: STATUS_PAGE
  };
  function unreachable(host) {
   return {
    ...LATER,
    alternatives: [ (0, _remedy_network_js__WEBPACK_IMPORTED_MODULE_0__.X)(host) ]
   };
  }
  function wrongAddress(host) {
   return {
    system: "github",
    kind: "input",
    name: "github-api-url",
    expected: "the address of GitHub's API",
    when: '"github-api-url" is another address',
    alternatives: [ host === void 0 ? (0, _remedy_network_js__WEBPACK_IMPORTED_MODULE_0__.n)("github-api-url", "GitHub") : {
     ...(0, _remedy_network_js__WEBPACK_IMPORTED_MODULE_0__.X)(host),
     when: "a proxy answers instead of GitHub"
    } ]
   };
  }
  function rateLimited(retryAt) {
   return {
    system: "github",
    kind: "wait",
    ...retryAt && {
     until: retryAt.toISOString()
    },
    alternatives: [ {
     system: "github",
     kind: "input",
     name: "max-wait-minutes",
     expected: "a larger number",
     when: "the run may wait longer"
    } ]
   };
  }
  const METRICS_POLICY = {
   system: "github",
   kind: "policy",
   setting: "Copilot usage metrics",
   state: "on",
   note: "For an enterprise it is under AI controls > Copilot. For a standalone organization it is under Settings > Copilot > Policies."
  };
  const ACCEPT = "After you add a permission, an owner has to accept it for the installation.";
  function appPermission(needed) {
   const {note, ...permission} = needed;
   return {
    ...permission,
    system: "github",
    kind: "permission",
    on: "app",
    note: note === void 0 ? ACCEPT : `${note} ${ACCEPT}`
   };
  }
  function tokenPermission(needed) {
   return {
    ...needed,
    system: "github",
    kind: "permission",
    on: "token"
   };
  }
  const SINGLE_SIGN_ON = {
   system: "github",
   kind: "policy",
   setting: "single sign-on",
   state: "authorized",
   note: "Its owner does that in the GitHub settings of the token."
  };
  function newToken(name) {
   return {
    system: "github",
    kind: "input",
    name,
    expected: "a new token",
    note: "Store it in the secret that the workflow reads."
   };
  }
  function otherName({type, name}) {
   const isOrganization = type === "organization";
   const page = isOrganization ? `github.com/${name}` : `github.com/enterprises/${name}`;
   return {
    system: "github",
    kind: "input",
    name: isOrganization ? "github-org" : "github-enterprise",
    expected: isOrganization ? "the name in its address on github.com" : "the slug in its address on github.com",
    when: `a browser finds nothing at ${page}`
   };
  }
  function otherHost({type}) {
   return {
    system: "github",
    kind: "input",
    name: "github-api-url",
    expected: "the address of the API on that host",
    when: `the ${type} is on another host, such as SUBDOMAIN.ghe.com`
   };
  }
  function laterOrReport(who, about, when = "it fails again") {
   return {
    system: "github",
    kind: "wait",
    alternatives: [ {
     system: "github",
     kind: "contact",
     who,
     about,
     when
    } ]
   };
  }
  const MAINTAINERS = "the maintainers of this action";
  const GITHUB_SUPPORT = "GitHub Support";
  function installation(scope) {
   return {
    system: "github",
    kind: "install",
    what: "the GitHub App",
    where: (0, _domain_scope_js__WEBPACK_IMPORTED_MODULE_1__.OI)(scope)
   };
  }
 }),
 5103: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   runInTerminal: () => runInTerminal
  });
  var external_node_crypto_ = __webpack_require__(7598);
  var errors = __webpack_require__(3916);
  var describe_remedy = __webpack_require__(908);
  function findingOfError(subject, error, status = "failure") {
   return findingOfFailure(subject, (0, errors.w2)(error), status);
  }
  function findingOfFailure(subject, {code, message, remedy}, status) {
   return {
    subject,
    status,
    detail: message,
    ...code !== void 0 && {
     code
    },
    ...remedy && {
     remedy
    }
   };
  }
  function adviceOf({detail, remedy}) {
   const advice = remedy && (0, describe_remedy.L)(remedy);
   return advice === void 0 || detail.endsWith(advice) ? void 0 : advice;
  }
  function notChecked(subject, because) {
   return {
    subject,
    status: "unknown",
    detail: `Not checked: ${because}.`
   };
  }
  var assemble = __webpack_require__(2424);
  var schemas = __webpack_require__(4398);
  var iso = __webpack_require__(4377);
  const SYSTEMS = [ "workflow", "runner", "github", "entra", "graph", "port" ];
  const shared = {
   system: schemas.k5n(SYSTEMS),
   when: schemas.YjP().optional(),
   note: schemas.YjP().optional()
  };
  const permission = schemas.Ikc({
   ...shared,
   kind: schemas.euz("permission"),
   permissions: schemas.YOg(schemas.YjP()).min(1).readonly(),
   on: schemas.k5n([ "token", "app", "service principal" ]),
   level: schemas.k5n([ "organization", "enterprise" ]).optional(),
   classic: schemas.YOg(schemas.YjP()).readonly().optional(),
   owner: schemas.YjP().optional()
  });
  const policy = schemas.Ikc({
   ...shared,
   kind: schemas.euz("policy"),
   setting: schemas.YjP(),
   state: schemas.k5n([ "on", "off", "exempt", "authorized" ])
  });
  const input = schemas.Ikc({
   ...shared,
   kind: schemas.euz("input"),
   name: schemas.YjP(),
   expected: schemas.YjP(),
   value: schemas.YjP().optional()
  });
  const install = schemas.Ikc({
   ...shared,
   kind: schemas.euz("install"),
   what: schemas.YjP(),
   where: schemas.YjP(),
   values: schemas.g1P(schemas.YjP(), schemas.YjP()).optional()
  });
  const license = schemas.Ikc({
   ...shared,
   kind: schemas.euz("license"),
   need: schemas.k5n([ "payment", "assignment" ]),
   of: schemas.YjP()
  });
  const network = schemas.Ikc({
   ...shared,
   kind: schemas.euz("network"),
   host: schemas.YjP(),
   input: schemas.YjP().optional()
  });
  const wait = schemas.Ikc({
   ...shared,
   kind: schemas.euz("wait"),
   until: iso.w$().optional(),
   mode: schemas.k5n([ "ingest", "replay" ]).optional(),
   statusPage: schemas.YjP().optional()
  });
  const contact = schemas.Ikc({
   ...shared,
   kind: schemas.euz("contact"),
   who: schemas.YjP(),
   about: schemas.YjP()
  });
  function unionWith(extra) {
   return schemas.gMt("kind", [ permission.extend(extra), policy.extend(extra), input.extend(extra), install.extend(extra), license.extend(extra), network.extend(extra), wait.extend(extra), contact.extend(extra) ]);
  }
  const stepSchema = unionWith({}).meta({
   id: "remedy-step"
  });
  const also = schemas.YOg(stepSchema).readonly().optional();
  const causeSchema = unionWith({
   also
  }).meta({
   id: "remedy-of-cause"
  });
  const remedySchema = unionWith({
   also,
   alternatives: schemas.YOg(causeSchema).readonly().optional()
  }).meta({
   id: "remedy"
  });
  const UNITS = [ "scope", "tenant", "seat", "team", "team or rest", "cost center", "Microsoft 365 user" ];
  const countsSchema = schemas.jgl(schemas.k5n(UNITS), schemas.aig());
  const PLURALS = {
   scope: "scopes",
   tenant: "tenants",
   seat: "seats",
   team: "teams",
   "team or rest": "teams, with one for people without a team",
   "cost center": "cost centers",
   "Microsoft 365 user": "Microsoft 365 users"
  };
  function describeUnits(count, unit) {
   const noun = count === 1 ? unit : PLURALS[unit];
   return `${count.toLocaleString("en-US")} ${noun}`;
  }
  const statusSchema = schemas.k5n([ "ok", "warning", "failure", "unknown" ]).describe("`warning`: a run works, with limits. `failure`: a run would fail or lose records. `unknown`: a check changes nothing, so it cannot know.");
  const findingSchema = schemas.Ikc({
   subject: schemas.YjP(),
   status: statusSchema,
   detail: schemas.YjP(),
   remedy: remedySchema.exactOptional().describe("What to do about a failure or a warning."),
   code: schemas.YjP().exactOptional().describe("The heading in docs/troubleshooting.md."),
   counts: countsSchema.exactOptional().describe("What the check has counted, for the forecast.")
  });
  const checkRowSchema = findingSchema.extend({
   area: schemas.YjP()
  });
  function resultOfCheck(rows) {
   return rows.some(({status}) => status === "failure") ? "failed" : "success";
  }
  async function check({checkers, logger}, frame) {
   const found = await Promise.all(checkers.map(it => look(it, logger)));
   const rows = found.flat();
   const report = (0, assemble.x)(frame, {
    mode: "check"
   });
   return {
    ...report,
    result: resultOfCheck(rows),
    check: rows
   };
  }
  async function look({area, check}, logger) {
   const log = logger.group(`Checking ${area}`);
   try {
    const findings = await check(log);
    log.info(`Checks made: ${findings.length}.`);
    return findings.map(finding => ({
     area,
     ...finding
    }));
   } catch (error) {
    return [ {
     area,
     ...findingOfError("check", error)
    } ];
   } finally {
    log.end();
   }
  }
  var domain_dataset = __webpack_require__(3288);
  function runDestination(datasets) {
   const isSeats = datasets.some(name => domain_dataset.yC[name].webhook === "seats");
   return {
    kind: "copilot-usage-run",
    blueprint: "copilot_usage_run",
    webhook: isSeats ? "seats" : "m365-summary"
   };
  }
  const dayRateSchema = schemas.Ikc({
   workday: schemas.aig(),
   weekend: schemas.aig(),
   lacks_weekend: schemas.euz(true).optional().describe("No day of a weekend is at hand: its mean is the one of the others.")
  });
  function toDayRate(perDay) {
   const days = Object.entries(perDay);
   const [weekends, workdays] = [ days.filter(([day]) => isWeekend(day)), days.filter(([day]) => !isWeekend(day)) ].map(some => meanOf(some.map(([, count]) => count)));
   if (workdays === void 0) return;
   return weekends === void 0 ? {
    workday: workdays,
    weekend: workdays,
    lacks_weekend: true
   } : {
    workday: workdays,
    weekend: weekends
   };
  }
  function addRates(rates) {
   const sum = part => rates.reduce((total, rate) => total + rate[part], 0);
   const lacksWeekend = rates.some(rate => rate.lacks_weekend);
   return {
    workday: sum("workday"),
    weekend: sum("weekend"),
    ...lacksWeekend && {
     lacks_weekend: true
    }
   };
  }
  function isWeekend(day) {
   const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
   return weekday === 0 || weekday === 6;
  }
  function meanOf(counts) {
   if (counts.length === 0) return;
   return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  }
  const MANY_ENTITIES = 1e6;
  const WORKDAYS = 261;
  const WEEKEND_DAYS = 104;
  const YEAR_DAYS = WORKDAYS + WEEKEND_DAYS;
  const MONTHS = 13;
  const REPORT_LAG_DAYS = 2;
  const evidenceSchema = schemas.Ikc({
   counts: countsSchema,
   rates: schemas.jgl(schemas.k5n(domain_dataset._u), dayRateSchema).describe("Entities a day, for datasets whose days were read.")
  });
  const NO_EVIDENCE = {
   counts: {},
   rates: {}
  };
  const rowSchema = schemas.Ikc({
   dataset: schemas.k5n(domain_dataset._u).exactOptional().describe("Missing for the record that a run sends of itself."),
   blueprint: schemas.YjP(),
   entities: schemas.aig().nullable().describe("Entities after a year; null if they cannot be forecast."),
   basis: schemas.YjP().describe("How the number is calculated, or what is not known.")
  });
  const forecastSchema = schemas.Ikc({
   entities: schemas.aig().describe("The sum of all rows that are known."),
   is_complete: schemas.zMY().describe("False if a row is unknown: then there will be more."),
   warns_above: schemas.aig().describe("A check warns of more."),
   rows: schemas.YOg(rowSchema).readonly(),
   evidence: evidenceSchema.describe("What it is calculated from; no figure is about a person.")
  });
  function forecastYear(options) {
   const {datasets, seen, earlier} = options;
   const counts = {
    ...earlier.counts,
    ...seen.counts
   };
   const all = {
    ...options,
    earlier: {
     ...earlier,
     counts
    }
   };
   const rows = [ ...datasets.map(name => toRow(name, all)), toRunRow() ];
   return {
    entities: rows.reduce((sum, {entities}) => sum + (entities ?? 0), 0),
    is_complete: rows.every(({entities}) => entities !== null),
    warns_above: MANY_ENTITIES,
    rows,
    evidence: {
     counts,
     rates: {
      ...earlier.rates,
      ...seen.rates
     }
    }
   };
  }
  function toRunRow() {
   const {blueprint} = runDestination([]);
   return {
    blueprint,
    entities: YEAR_DAYS,
    basis: `1 run \xd7 ${YEAR_DAYS} days`
   };
  }
  function toRow(dataset, options) {
   const {blueprint} = (0, domain_dataset.xS)(dataset);
   const found = fromRate(dataset, options, "seen") ?? fromCount(dataset, options, "seen") ?? fromRate(dataset, options, "earlier") ?? fromCount(dataset, options, "earlier");
   const {each} = (0, domain_dataset.xS)(dataset).stores;
   const unknown = {
    entities: null,
    basis: `The number of ${PLURALS[each]} is not known: this run has not counted them.`
   };
   return {
    dataset,
    blueprint,
    ...found ?? unknown
   };
  }
  function fromRate(dataset, options, time) {
   const rate = options[time].rates[dataset];
   if (rate === void 0) return;
   const year = rate.workday * WORKDAYS + rate.weekend * WEEKEND_DAYS;
   const days = daysReported(dataset, options);
   const mean = (year / YEAR_DAYS).toLocaleString("en-US", {
    maximumFractionDigits: 1
   });
   const most = rate.lacks_weekend ? ", at most: no weekend was read" : "";
   return {
    entities: Math.round(year * days / YEAR_DAYS),
    basis: `${mean} a day \xd7 ${days} days${most}${origin(time)}`
   };
  }
  function fromCount(dataset, {retentionDays, ...options}, time) {
   const {each, every} = (0, domain_dataset.xS)(dataset).stores;
   const count = countOf(each, options[time].counts);
   if (count === void 0) return;
   const units = describeUnits(count, each);
   switch (every) {
   case "once":
    return {
     entities: count,
     basis: `${units}${origin(time)}`
    };

   case "month":
    return {
     entities: count * MONTHS,
     basis: `${units} \xd7 ${MONTHS} months${origin(time)}`
    };

   case "day":
    {
     const days = daysKept(dataset, retentionDays);
     return {
      entities: count * days,
      basis: `${units} \xd7 ${days} days${mostOf(each)}${origin(time)}`
     };
    }
   }
  }
  function countOf(unit, counts) {
   if (unit !== "team or rest") return counts[unit];
   const {team, scope} = counts;
   return team === void 0 || scope === void 0 ? void 0 : team + scope;
  }
  function daysKept(dataset, days) {
   const isRetained = (0, domain_dataset.xS)(dataset).retainedBy !== void 0;
   return isRetained ? Math.min(days ?? YEAR_DAYS, YEAR_DAYS) : YEAR_DAYS;
  }
  function daysReported(dataset, {retentionDays, lookbackDays}) {
   const earlier = Math.max(lookbackDays - REPORT_LAG_DAYS, 0);
   const days = YEAR_DAYS + earlier;
   const isRetained = (0, domain_dataset.xS)(dataset).retainedBy !== void 0;
   if (!isRetained || retentionDays === void 0) return days;
   return Math.min(retentionDays - REPORT_LAG_DAYS + 1, days);
  }
  function mostOf(unit) {
   return unit === "seat" || unit === "team or rest" ? ", at most" : "";
  }
  function origin(time) {
   return time === "earlier" ? " (counted by an earlier run)" : "";
  }
  var report_file = __webpack_require__(6757);
  function evidenceOf(report, given) {
   const rows = Map.groupBy(report.datasets, ({dataset}) => dataset);
   const whole = [ ...rows ].filter(([, some]) => some.every(isWhole));
   const counts = whole.flatMap(([name, some]) => countIn(report, name, some));
   const rates = whole.flatMap(([name, some]) => {
    const found = some.flatMap(({day_rate: rate}) => rate ?? []);
    return found.length < some.length ? [] : [ [ name, addRates(found) ] ];
   });
   return {
    counts: {
     ...given,
     ...countedBy(report, given),
     ...Object.fromEntries(counts)
    },
    rates: Object.fromEntries(rates)
   };
  }
  function isWhole({status}) {
   return status === "ok" || status === "empty";
  }
  function countIn({figures}, dataset, rows) {
   const {stores, counts} = (0, domain_dataset.xS)(dataset);
   if (stores.every === "once") {
    const sum = rows.reduce((total, {collected}) => total + collected, 0);
    return [ [ stores.each, sum ] ];
   }
   if (counts === void 0) return [];
   const values = (figures[dataset] ?? []).map(it => it[counts.property]);
   const numbers = values.filter(value => typeof value === "number");
   if (numbers.length < rows.length) return [];
   return [ [ counts.unit, numbers.reduce((sum, value) => sum + value, 0) ] ];
  }
  function countedBy({check = []}, given) {
   const of = unit => check.flatMap(({counts}) => counts?.[unit] ?? []);
   const found = UNITS.flatMap(unit => {
    const numbers = of(unit);
    const {scope = 1} = given;
    const wanted = unit === "seat" ? scope : 1;
    if (numbers.length !== wanted) return [];
    return [ [ unit, numbers.reduce((sum, value) => sum + value, 0) ] ];
   });
   return Object.fromEntries(found);
  }
  const numbers = schemas.aig().min(0);
  const rateSchema = schemas.Ikc({
   workday: numbers,
   weekend: numbers,
   lacks_weekend: schemas.euz(true).optional()
  });
  const earlierSchema = schemas._H3({
   forecast: schemas.Ikc({
    evidence: schemas.Ikc({
     counts: schemas.jgl(schemas.k5n(UNITS), numbers),
     rates: schemas.jgl(schemas.k5n(domain_dataset._u), rateSchema)
    })
   })
  });
  function readEvidence(file) {
   const report = earlierSchema.safeParse((0, report_file.t)(file));
   if (!report.success) return NO_EVIDENCE;
   const {scope: _, tenant: __, ...counts} = report.data.forecast.evidence.counts;
   return {
    counts,
    rates: report.data.forecast.evidence.rates
   };
  }
  function addForecast(report, {given, ...settings}) {
   const seen = evidenceOf(report, given);
   const forecast = forecastYear({
    ...settings,
    seen
   });
   const {check} = report;
   const row = {
    area: "Port",
    ...findMany(forecast, settings.retentionDays)
   };
   return {
    ...report,
    ...check && {
     check: [ ...check, row ]
    },
    forecast
   };
  }
  const SUBJECT = "entities after a year";
  function findMany(forecast, retentionDays) {
   const {entities, is_complete: isComplete, warns_above: limit} = forecast;
   const count = entities.toLocaleString("en-US");
   const most = `${count}${isComplete ? "" : ", and those that cannot be forecast"}`;
   const detail = `A nightly run stores this many entities in a year: ${most}. The check warns above ${limit.toLocaleString("en-US")}.`;
   const status = isComplete ? "ok" : "unknown";
   if (entities <= limit) return {
    subject: SUBJECT,
    status,
    detail
   };
   const remedy = remedyOf(forecast, retentionDays);
   return {
    subject: SUBJECT,
    status: "warning",
    detail,
    remedy
   };
  }
  function remedyOf({rows}, days) {
   const most = rows.reduce((one, other) => (other.entities ?? 0) > (one.entities ?? 0) ? other : one);
   const name = most.dataset ?? most.blueprint;
   const shared = {
    system: "workflow",
    kind: "input"
   };
   const leaveOff = {
    ...shared,
    name: "datasets",
    expected: `a list without "${name}"`
   };
   const isRetained = most.dataset !== void 0 && (0, domain_dataset.xS)(most.dataset).retainedBy !== void 0;
   if (!isRetained) return leaveOff;
   const expected = days === void 0 ? "the number of days that you need, such as 90" : `fewer days than ${days}`;
   return {
    ...shared,
    name: "retention-days",
    expected,
    alternatives: [ {
     ...leaveOff,
     when: `you do not need days of single people`
    } ]
   };
  }
  var p_map = __webpack_require__(606);
  var domain_scope = __webpack_require__(1848);
  var domain_day = __webpack_require__(318);
  function percentage(part, whole) {
   if (part === void 0 || whole === void 0 || whole === 0) return;
   const rate = Math.round(part * 1e3 / whole) / 10;
   return Number.isFinite(rate) ? rate : void 0;
  }
  function rounded(value, decimals) {
   if (value === void 0) return;
   const result = Math.round(value * 10 ** decimals) / 10 ** decimals;
   return Number.isFinite(result) ? result : void 0;
  }
  const NO_COHORT = 0;
  const PHASES = [ 1, 2, 3 ];
  const WINDOW_DAYS = 28;
  const MIN_GROUP_PEOPLE = 10;
  function peopleByPhase(phases) {
   const peopleIn = phase => phases?.find(each => each.phase === phase)?.people;
   return {
    noCohort: peopleIn(NO_COHORT),
    phase1: peopleIn(1),
    phase2: peopleIn(2),
    phase3: peopleIn(3)
   };
  }
  function totalPeople(people) {
   const {noCohort, phase1, phase2, phase3} = people;
   if (noCohort === void 0 || phase1 === void 0) return;
   if (phase2 === void 0 || phase3 === void 0) return;
   return noCohort + phase1 + phase2 + phase3;
  }
  function engagedRate(people) {
   const total = totalPeople(people);
   if (total === void 0) return;
   return percentage(total - (people.noCohort ?? 0), total);
  }
  function mergedPerPerson(days, phases) {
   return rateOf(groupOf(days, phases));
  }
  function adoptionMultiplier(days, minPeople = MIN_GROUP_PEOPLE) {
   const groups = {
    engaged: groupOf(days, PHASES),
    noCohort: groupOf(days, [ NO_COHORT ])
   };
   const isTooSmall = Object.values(groups).some(({people, days: count}) => count > 0 && people / count < minPeople);
   if (isTooSmall) return {
    note: "too_few_people"
   };
   const engaged = rateOf(groups.engaged);
   const noCohort = rateOf(groups.noCohort);
   if (engaged === void 0 || noCohort === void 0) return {};
   if (noCohort === 0) return {
    note: "no_merges"
   };
   return {
    value: engaged / noCohort
   };
  }
  function groupOf(days, phases) {
   const measured = days.map(day => (day.phases ?? []).filter(({phase}) => phases.includes(phase))).map(ofDay => ofDay.flatMap(({people, pullRequestsMerged: merged}) => people === void 0 || merged === void 0 ? [] : [ {
    people,
    merged
   } ])).filter(ofDay => ofDay.length > 0);
   const all = measured.flat();
   return {
    merged: all.reduce((sum, {merged}) => sum + merged, 0),
    people: all.reduce((sum, {people}) => sum + people, 0),
    days: measured.length
   };
  }
  function rateOf({merged, people}) {
   const isCounted = people > 0 && Number.isFinite(people);
   return isCounted ? merged / people * WINDOW_DAYS : void 0;
  }
  const COMPLETION = "code_completion";
  function sumFeatures(usage, figure, isIncluded) {
   const entries = usage.byFeature?.filter(({name}) => isIncluded(name));
   if (entries === void 0) return;
   if (entries.length === 0) return 0;
   const values = entries.map(entry => entry[figure]).filter(value => value !== void 0);
   if (values.length === 0) return;
   return values.reduce((sum, value) => sum + value);
  }
  function completionFigure(usage, figure) {
   return sumFeatures(usage, figure, feature => feature === COMPLETION);
  }
  const ALLOWED = /^[\p{L}0-9@_.+:\\/-]$/u;
  function toIdentifierPart(name) {
   return Array.from(name, character => ALLOWED.test(character) ? character : escapeCharacter(character)).join("");
  }
  function escapeCharacter(character) {
   return Array.from((new TextEncoder).encode(character), byte => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
  }
  const valueSchema = schemas.RZV(() => schemas.KCZ([ schemas.YjP(), schemas.aig(), schemas.zMY(), schemas.YOg(valueSchema), schemas.g1P(schemas.YjP(), valueSchema) ]));
  const figureSchema = schemas.g1P(schemas.YjP(), valueSchema);
  const recordSchema = schemas.Ikc({
   identifier: schemas.YjP(),
   title: schemas.YjP()
  }).catchall(valueSchema);
  function toRecord(fields) {
   const record = {
    ...fields
   };
   for (const name in record) if (isMissing(record[name])) record[name] = void 0;
   return record;
  }
  function isMissing(value) {
   return value === "" || typeof value === "number" && !Number.isFinite(value);
  }
  const language_names_namespaceObject = JSON.parse('{"1c enterprise":"1c-enterprise","2-dimensional array":"2-dimensional-array","abap cds":"abap-cds","abl":"openedge-abl","abuild":"alpine-abuild","acfm":"adobe-font-metrics","ackrc":"option-list","aconf":"apacheconf","actionscript 3":"actionscript","actionscript3":"actionscript","ad block":"adblock-filter-list","ad block filters":"adblock-filter-list","ada2005":"ada","ada95":"ada","adb":"adblock-filter-list","adblock":"adblock-filter-list","adblock filter list":"adblock-filter-list","adobe composite font metrics":"adobe-font-metrics","adobe font metrics":"adobe-font-metrics","adobe multiple font metrics":"adobe-font-metrics","advpl":"xbase","afdko":"opentype-feature-file","ags":"ags-script","ags script":"ags-script","ahk":"autohotkey","alpine abuild":"alpine-abuild","altium":"altium-designer","altium designer":"altium-designer","amfm":"adobe-font-metrics","amusewiki":"muse","answer set programming":"answer-set-programming","ant build system":"ant-build-system","apache":"apacheconf","api blueprint":"api-blueprint","apkbuild":"alpine-abuild","apollo guidance computer":"apollo-guidance-computer","apples":"applescript","arexx":"rexx","as3":"actionscript","ascii stl":"stl","asm":"assembly","asp":"classic-asp","asp.net":"aspx","aspx-vb":"aspx","ats2":"ats","au3":"autoit","autoconf":"m4sugar","autoit3":"autoit","autoitscript":"autoit","avro idl":"avro-idl","b (formal method)":"b-(formal-method)","b3d":"blitzbasic","bash":"shell","bash session":"shellsession","basic for android":"b4x","bat":"batchfile","batch":"batchfile","bazel":"starlark","be":"berry","bh":"bluespec-bh","bibtex style":"bibtex-style","bird":"bird2","bird3":"bird2","blitz3d":"blitzbasic","blitzplus":"blitzbasic","blp":"blueprint","bluespec bh":"bluespec-bh","bluespec bsv":"bluespec","bluespec classic":"bluespec-bh","bmax":"blitzmax","bplus":"blitzbasic","bro":"zeek","bsdmake":"makefile","bsv":"bluespec","byond":"dm","bzl":"starlark","c#":"csharp","c++":"cpp","c++-objdump":"cpp-objdump","c2hs":"c2hs-haskell","c2hs haskell":"c2hs-haskell","cabal":"cabal-config","cabal config":"cabal-config","caddy":"caddyfile","cairo zero":"cairo-zero","cake":"csharp","cakescript":"csharp","cap cds":"cap-cds","cap\'n proto":"cap\'n-proto","carto":"cartocss","cask":"emacs-lisp","cds":"cap-cds","cfc":"coldfusion-cfc","cfm":"coldfusion","cfml":"coldfusion","checksum":"checksums","chpl":"chapel","classic asp":"classic-asp","classic qbasic":"quickbasic","classic quickbasic":"quickbasic","classic visual basic":"vb6","clipper":"xbase","closure templates":"closure-templates","cloud firestore security rules":"cloud-firestore-security-rules","coccinelle":"smpl","coffee":"coffeescript","coffee-script":"coffeescript","coldfusion cfc":"coldfusion-cfc","coldfusion html":"coldfusion","commit":"git-commit","common lisp":"common-lisp","common workflow language":"common-workflow-language","component pascal":"component-pascal","conf":"ini","conll":"conll-u","conll-x":"conll-u","console":"shellsession","containerfile":"dockerfile","coq":"rocq-prover","cperl":"perl","cron":"crontab","cron table":"crontab","csound document":"csound-document","csound score":"csound-score","csound-csd":"csound-document","csound-orc":"csound","csound-sco":"csound-score","cucumber":"gherkin","cue sheet":"cue-sheet","curl config":"curl-config","curlrc":"curl-config","cwl":"common-workflow-language","d2lang":"d2","darcs patch":"darcs-patch","dcl":"digital-command-language","debian package control file":"debian-package-control-file","delphi":"pascal","digital command language":"digital-command-language","directx 3d file":"directx-3d-file","django":"jinja","dlang":"d","dns zone":"dns-zone","dosbatch":"batchfile","dosini":"ini","dpatch":"darcs-patch","dtrace-script":"dtrace","earthfile":"earthly","eask":"emacs-lisp","ecere projects":"ecere-projects","ecmarkdown":"ecmarkup","editor-config":"editorconfig","edje data collection":"edje-data-collection","eeschema schematic":"kicad-schematic","electronic business card":"vcard","elisp":"emacs-lisp","elvish transcript":"elvish-transcript","emacs":"emacs-lisp","emacs lisp":"emacs-lisp","emacs muse":"muse","email":"e-mail","eml":"e-mail","envrc":"shell","esdl":"edgeql","f#":"fsharp","f*":"fstar","fb":"freebasic","figfont":"figlet-font","figlet font":"figlet-font","filebench wml":"filebench-wml","flex":"lex","fortran free form":"fortran-free-form","foxpro":"xbase","ftl":"freemarker","fundamental":"text","game maker language":"game-maker-language","gas":"unix-assembly","gcc machine description":"gcc-machine-description","gemtext":"gemini","genero 4gl":"genero-4gl","genero per":"genero-per","gentoo ebuild":"gentoo-ebuild","gentoo eclass":"gentoo-eclass","geojson":"json","gerber image":"gerber-image","gettext catalog":"gettext-catalog","gf":"grammatical-framework","git attributes":"git-attributes","git blame ignore revs":"git-revision-list","git commit":"git-commit","git config":"git-config","git revision list":"git-revision-list","git-ignore":"ignore-list","gitattributes":"git-attributes","gitconfig":"git-config","gitignore":"ignore-list","gitmodules":"git-config","gjs":"glimmer-js","glimmer js":"glimmer-js","glimmer ts":"glimmer-ts","glyph bitmap distribution format":"glyph-bitmap-distribution-format","gnolang":"gno","gnu asm":"unix-assembly","go checksums":"go-checksums","go mod":"go-module","go module":"go-module","go sum":"go-checksums","go template":"go-template","go work":"go-workspace","go work sum":"go-checksums","go workspace":"go-workspace","go.mod":"go-module","go.sum":"go-checksums","go.work":"go-workspace","go.work.sum":"go-checksums","godot resource":"godot-resource","golang":"go","gotmpl":"go-template","gradle kotlin dsl":"gradle-kotlin-dsl","grammatical framework":"grammatical-framework","graph modeling language":"graph-modeling-language","graphviz (dot)":"graphviz-(dot)","groff":"roff","groovy server pages":"groovy-server-pages","gsp":"groovy-server-pages","gtk":"gtkrc","gtk 1":"gtkrc","gtk 2":"gtkrc","gts":"glimmer-ts","hash":"checksums","hashes":"checksums","hashicorp configuration language":"hcl","hbs":"handlebars","heex":"eex","help":"vim-help-file","hls playlist":"m3u","hosts":"hosts-file","hosts file":"hosts-file","html+django":"jinja","html+ecr":"ecr","html+eex":"eex","html+erb":"erb","html+jinja":"jinja","html+razor":"razor","html+ruby":"erb","htmlbars":"handlebars","htmldjango":"jinja","hylang":"hy","i7":"inform-7","ical":"icalendar","ignore":"ignore-list","ignore list":"ignore-list","igor":"igor-pro","igor pro":"igor-pro","igorpro":"igor-pro","ijm":"imagej-macro","il assembly":"il-assembly","ilasm":"il-assembly","ile rpg":"rpgle","imagej macro":"imagej-macro","imhex":"imhex-pattern-language","imhex pattern language":"imhex-pattern-language","imhexpatternlanguage":"imhex-pattern-language","imhexpl":"imhex-pattern-language","inc":"php","inform 7":"inform-7","inform7":"inform-7","inno setup":"inno-setup","inputrc":"readline-config","ipython notebook":"jupyter-notebook","irc":"irc-log","irc log":"irc-log","irc logs":"irc-log","isabelle root":"isabelle-root","jar manifest":"jar-manifest","jass2":"jass","java properties":"java-properties","java server page":"groovy-server-pages","java server pages":"java-server-pages","java template engine":"java-template-engine","jest snapshot":"jest-snapshot","jetbrains mps":"jetbrains-mps","jison lex":"jison-lex","jruby":"ruby","js":"javascript","json with comments":"json-with-comments","jsonc":"json-with-comments","jsonl":"json","jsp":"java-server-pages","jte":"java-template-engine","julia repl":"julia-repl","jupyter notebook":"jupyter-notebook","justfile":"just","kaitai struct":"kaitai-struct","kak":"kakounescript","kakscript":"kakounescript","keyvalues":"valve-data-format","kicad layout":"kicad-layout","kicad legacy layout":"kicad-legacy-layout","kicad schematic":"kicad-schematic","kolmafia ash":"kolmafia-ash","ksy":"kaitai-struct","lassoscript":"lasso","latex":"tex","lean 4":"lean-4","lean4":"lean-4","leex":"eex","less-css":"less","lhaskell":"literate-haskell","lhs":"literate-haskell","linear programming":"linear-programming","linker script":"linker-script","linux kernel module":"linux-kernel-module","lisp":"common-lisp","litcoffee":"literate-coffeescript","literate agda":"literate-agda","literate coffeescript":"literate-coffeescript","literate haskell":"literate-haskell","live-script":"livescript","livecode script":"livecode-script","ls":"livescript","ltspice symbol":"ltspice-symbol","m2":"macaulay2","m3u playlist":"m3u","m68k":"motorola-68k-assembly","macruby":"ruby","mail":"e-mail","make":"makefile","man":"roff","man page":"roff","man-page":"roff","manpage":"roff","markojs":"marko","mathematica":"wolfram-language","mathematical programming system":"mathematical-programming-system","maven pom":"maven-pom","max/msp":"max","maxmsp":"max","mbox":"e-mail","md":"markdown","mdoc":"roff","mediawiki":"wikitext","mermaid example":"mermaid","mf":"makefile","microsoft developer studio project":"microsoft-developer-studio-project","microsoft visual studio solution":"microsoft-visual-studio-solution","minizinc data":"minizinc-data","mirc script":"mirc-script","mma":"wolfram-language","module management system":"module-management-system","monkey c":"monkey-c","motorola 68k assembly":"motorola-68k-assembly","mps":"jetbrains-mps","msil":"il-assembly","mumps":"m","nargo":"noir","nasm":"assembly","ne-on":"neon","neosnippet":"vim-snippet","nette object notation":"neon","nginx configuration file":"nginx","nixos":"nix","njk":"nunjucks","node":"javascript","npm config":"npm-config","npmrc":"npm-config","nroff":"roff","nu-script":"nushell","nush":"nu","nushell-script":"nushell","nvim":"vim-script","oasv2":"openapi-specification-v2","oasv3":"openapi-specification-v3","obj-c":"objective-c","obj-c++":"objective-c++","obj-j":"objective-j","objc":"objective-c","objc++":"objective-c++","object data instance notation":"object-data-instance-notation","objectivec":"objective-c","objectivec++":"objective-c++","objectivej":"objective-j","objectpascal":"pascal","objj":"objective-j","octave":"matlab","odin-lang":"odin","odinlang":"odin","omnet++ msg":"omnetpp-msg","omnet++ ned":"omnetpp-ned","omnet++-msg":"omnetpp-msg","omnet++-ned":"omnetpp-ned","oncrpc":"rpc","open policy agent":"open-policy-agent","openapi specification v2":"openapi-specification-v2","openapi specification v3":"openapi-specification-v3","openedge":"openedge-abl","openedge abl":"openedge-abl","openrc":"openrc-runscript","openrc runscript":"openrc-runscript","openstep property list":"openstep-property-list","opentofu":"hcl","opentype feature file":"opentype-feature-file","option list":"option-list","opts":"option-list","opy":"overpy","osascript":"applescript","pandoc":"markdown","parrot assembly":"parrot-assembly","parrot internal representation":"parrot-internal-representation","pasm":"parrot-assembly","pcbnew":"kicad-layout","perl-6":"raku","perl6":"raku","pikchr":"pic","pip requirements":"pip-requirements","pir":"parrot-internal-representation","pkgconf":"pkg-config","plain text":"text","pod 6":"pod-6","posh":"powershell","postscr":"postscript","pot":"gettext-catalog","pov-ray":"pov-ray-sdl","pov-ray sdl":"pov-ray-sdl","povray":"pov-ray-sdl","power query":"power-query","powerquery":"power-query","progress":"openedge-abl","propeller spin":"propeller-spin","proto":"protocol-buffer","protobuf":"protocol-buffer","protobuf text format":"protocol-buffer-text-format","protocol buffer":"protocol-buffer","protocol buffer text format":"protocol-buffer-text-format","protocol buffers":"protocol-buffer","public key":"public-key","pure data":"pure-data","pwsh":"powershell","py":"python","py3":"python","pycon":"python-console","pyrex":"cython","python console":"python-console","python traceback":"python-traceback","python3":"python","q#":"qsharp","qb":"quickbasic","qb64":"quickbasic","qbasic":"quickbasic","ql":"codeql","qt script":"qt-script","quartus simulation ip":"quartus-simulation-ip","ragel-rb":"ragel","ragel-ruby":"ragel","rake":"ruby","raw":"raw-token-data","raw token data":"raw-token-data","rb":"ruby","rbx":"ruby","readline":"readline-config","readline config":"readline-config","record jar":"record-jar","red/system":"red","redirect rules":"redirect-rules","redirects":"redirect-rules","regex":"regular-expression","regexp":"regular-expression","regular expression":"regular-expression","ren\'py":"renpy","rhtml":"erb","rich text format":"rich-text-format","robots":"robots-exclusion-rules","robots exclusion rules":"robots-exclusion-rules","robots txt":"robots-exclusion-rules","robotx.txt":"robots-exclusion-rules","rocq":"rocq-prover","rocq prover":"rocq-prover","roff manpage":"roff-manpage","ros interface":"ros-interface","rosmsg":"ros-interface","routeros script":"routeros-script","rpcgen":"rpc","rpm spec":"rpm-spec","rs":"rust","rs-274x":"gerber-image","rscript":"r","rss":"xml","rst":"restructuredtext","rusthon":"python","saltstack":"salt","saltstate":"salt","sarif":"json","sdc":"tcl","selinux kernel policy language":"selinux-policy","selinux policy":"selinux-policy","sepolicy":"selinux-policy","sfv":"simple-file-verification","sh":"shell","shell-script":"shell","shellcheck config":"shellcheck-config","shellcheckrc":"shellcheck-config","simple file verification":"simple-file-verification","sml":"standard-ml","snakefile":"snakemake","snipmate":"vim-snippet","snippet":"yasnippet","sourcemod":"sourcepawn","soy":"closure-templates","specfile":"rpm-spec","spicedb schema":"spicedb-schema","spline font database":"spline-font-database","splus":"r","sqlrpgle":"rpgle","squeak":"smalltalk","srecode template":"srecode-template","ssh config":"ssh-config","ssh_config":"ssh-config","sshconfig":"ssh-config","sshd_config":"ssh-config","sshdconfig":"ssh-config","standard ml":"standard-ml","stla":"stl","subrip text":"subrip-text","sum":"checksums","sums":"checksums","surql":"surrealql","survex data":"survex-data","tab-seperated values":"tsv","tabular model definition language":"tmdl","terraform":"hcl","terraform template":"terraform-template","text proto":"protocol-buffer-text-format","textmate properties":"textmate-properties","ti program":"ti-program","tl":"type-language","tm-properties":"textmate-properties","topojson":"json","tor config":"tor-config","torrc":"tor-config","traveling salesman problem":"tsplib-data","travelling salesman problem":"tsplib-data","tree-sitter query":"tree-sitter-query","troff":"roff","ts":"typescript","tsp":"typespec","tsplib data":"tsplib-data","tsq":"tree-sitter-query","typ":"typst","type language":"type-language","typescriptreact":"tsx","udiff":"diff","ultisnip":"vim-snippet","ultisnips":"vim-snippet","unified parallel c":"unified-parallel-c","unity3d asset":"unity3d-asset","unix asm":"unix-assembly","unix assembly":"unix-assembly","untyped plutus core":"untyped-plutus-core","ur":"urweb","ur/web":"urweb","valve data format":"valve-data-format","vb .net":"vbnet","vb 6":"vb6","vb.net":"vbnet","vdf":"valve-data-format","velocity":"velocity-template-language","velocity template language":"velocity-template-language","vespa":"vespa-schema-definition","vespa schema definition":"vespa-schema-definition","vhs":"tape","vim":"vim-script","vim help file":"vim-help-file","vim script":"vim-script","vim snippet":"vim-snippet","vimhelp":"vim-help-file","viml":"vim-script","vimscript":"vim-script","virtual contact file":"vcard","visual basic":"vbnet","visual basic .net":"vbnet","visual basic 6":"vb6","visual basic 6.0":"vb6","visual basic classic":"vb6","visual basic for applications":"vba","visual-basic-.net":"vbnet","visual-basic-6.0":"vb6","vlang":"v","vtl":"velocity-template-language","vtt":"webvtt","wasm":"webassembly","wast":"webassembly","wavefront material":"wavefront-material","wavefront object":"wavefront-object","web ontology language":"web-ontology-language","webassembly interface type":"webassembly-interface-type","wget config":"wget-config","wgetrc":"wget-config","wiki":"wikitext","win32 message file":"win32-message-file","winbatch":"batchfile","windows registry entries":"windows-registry-entries","wit":"webassembly-interface-type","witcher script":"witcher-script","wl":"wolfram-language","wolfram":"wolfram-language","wolfram lang":"wolfram-language","wolfram language":"wolfram-language","workflow description language":"wdl","world of warcraft addon data":"world-of-warcraft-addon-data","wrenlang":"wren","wsdl":"xml","x bitmap":"x-bitmap","x font directory index":"x-font-directory-index","x pixmap":"x-pixmap","xbm":"x-bitmap","xdc":"tcl","xdr":"rpc","xhtml":"html","xml property list":"xml-property-list","xml+genshi":"genshi","xml+kid":"genshi","xpm":"x-pixmap","xsd":"xml","xsl":"xslt","xten":"x10","yas":"yasnippet","yml":"yaml","zsh":"shell"}');
  const LANGUAGES = new Map(Object.entries(language_names_namespaceObject));
  const SURFACES = [ "copilot_cli", "copilot_app" ];
  function canonicalLanguage(name) {
   const folded = name.trim().toLowerCase();
   return LANGUAGES.get(folded) ?? folded;
  }
  function canonicalEditor(name) {
   const folded = name.trim().toLowerCase();
   return SURFACES.includes(folded) ? void 0 : folded;
  }
  function topName(counts) {
   let top;
   for (const [name, count] of counts) {
    const isMore = top === void 0 || count > top.count;
    const isTieBefore = count === top?.count && name < top.name;
    if (isMore || isTieBefore) top = {
     name,
     count
    };
   }
   return top?.name;
  }
  const COLLECTIVE_NAMES = [ "unknown", "others", "auto" ];
  function surfaceFigures(usage) {
   return {
    cli_sessions: usage.cli?.sessions,
    cli_requests: usage.cli?.requests,
    cli_prompts: usage.cli?.prompts,
    app_sessions: usage.app?.sessions,
    app_requests: usage.app?.requests,
    app_prompts: usage.app?.prompts,
    vscode_agent_sessions: usage.vscodeAgent?.sessions,
    third_party_agent_runs: usage.thirdPartyAgentRuns
   };
  }
  function acceptanceRate(usage) {
   return percentage(completionFigure(usage, "acceptances"), completionFigure(usage, "generations"));
  }
  function pullRequestRates(counts) {
   return {
    copilot_authored_merge_rate: percentage(counts.mergedCreatedByCopilot, counts.merged),
    copilot_reviewed_merge_rate: percentage(counts.mergedReviewedByCopilot, counts.merged),
    copilot_suggestion_apply_rate: percentage(counts.copilotSuggestionsApplied, counts.copilotSuggestions)
   };
  }
  function topNames(usage) {
   return {
    editor_top: topOf(usage.byEditor, weightOf, canonicalEditor),
    language_top: topOf(usage.byLanguage, generationsOf, canonicalLanguage),
    model_top: topOf(usage.byModel, weightOf, name => name)
   };
  }
  function weightOf(counters) {
   return (counters.interactions ?? 0) + generationsOf(counters);
  }
  function isCollectiveName(name) {
   return COLLECTIVE_NAMES.includes(name);
  }
  function topOf(entries, weigh, spell) {
   const weights = new Map;
   for (const entry of entries ?? []) {
    const name = spell(entry.name);
    const weight = weigh(entry);
    if (name === void 0 || weight <= 0) continue;
    weights.set(name, (weights.get(name) ?? 0) + weight);
   }
   const proper = new Map([ ...weights ].filter(([name]) => !isCollectiveName(name)));
   return topName(proper.size > 0 ? proper : weights);
  }
  function generationsOf(counters) {
   return counters.generations ?? 0;
  }
  function toAdoptionRecord(item) {
   const {scope, report} = item;
   const {endDay, startDay, days} = report;
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}@${endDay}`,
    title: `${scope.name} ${endDay}`,
    record_date: (0, domain_day.$r)(endDay),
    scope: scope.name,
    scope_type: scope.type,
    window_start: startDay === void 0 ? void 0 : (0, domain_day.$r)(startDay),
    window_end: (0, domain_day.$r)(endDay),
    days_reported: days.length,
    ...people(report),
    ...engagement(report),
    ...pullRequests(days),
    ...multiplier(days),
    interactions: sumOver(days, ({totals}) => totals.interactions),
    generations: sumOver(days, ({totals}) => totals.generations),
    lines_added: sumOver(days, ({totals}) => totals.linesAdded),
    lines_deleted: sumOver(days, ({totals}) => totals.linesDeleted),
    acceptances: sumOver(days, day => completionFigure(day, "acceptances"))
   });
  }
  function people({days, endDay}) {
   const lastDay = days.find(({day}) => day === endDay);
   const counts = peopleByPhase(lastDay?.phases);
   const daily = knownOf(days, day => day.people.dailyActive);
   const sum = daily.reduce((total, count) => total + count, 0);
   return {
    people_no_cohort: counts.noCohort,
    people_phase_1: counts.phase1,
    people_phase_2: counts.phase2,
    people_phase_3: counts.phase3,
    people_total: totalPeople(counts),
    engaged_rate: engagedRate(counts),
    monthly_active_users: lastDay?.people.monthlyActive,
    average_daily_active_users: daily.length === 0 ? void 0 : rounded(sum / daily.length, 1)
   };
  }
  function engagement({engagedByFeature: people}) {
   return {
    people_code_completion: people.get("code_completion"),
    people_agent_edit: people.get("agent_edit"),
    people_code_review: people.get("code_review_active"),
    people_code_review_passive: people.get("code_review_passive"),
    people_cloud_agent: people.get("cloud_agent"),
    people_cli: people.get("copilot_cli"),
    people_app: people.get("github_app")
   };
  }
  function pullRequests(days) {
   const sum = figureOf => sumOver(days, day => day.pullRequests && figureOf(day.pullRequests));
   const counts = {
    merged: sum(({merged}) => merged),
    mergedCreatedByCopilot: sum(each => each.mergedCreatedByCopilot),
    mergedReviewedByCopilot: sum(each => each.mergedReviewedByCopilot),
    copilotSuggestions: sum(each => each.copilotSuggestions),
    copilotSuggestionsApplied: sum(each => each.copilotSuggestionsApplied)
   };
   return {
    pull_requests_created: sum(({created}) => created),
    pull_requests_reviewed: sum(({reviewed}) => reviewed),
    pull_requests_merged: counts.merged,
    pull_requests_merged_created_by_copilot: counts.mergedCreatedByCopilot,
    pull_requests_merged_reviewed_by_copilot: counts.mergedReviewedByCopilot,
    copilot_review_suggestions: counts.copilotSuggestions,
    copilot_review_suggestions_applied: counts.copilotSuggestionsApplied,
    ...pullRequestRates(counts)
   };
  }
  function multiplier(days) {
   const rate = phases => rounded(mergedPerPerson(days, phases), 2);
   const {value, note} = adoptionMultiplier(days);
   return {
    merged_per_person_no_cohort: rate([ NO_COHORT ]),
    merged_per_person_phase_1: rate([ 1 ]),
    merged_per_person_phase_2: rate([ 2 ]),
    merged_per_person_phase_3: rate([ 3 ]),
    merged_per_person_engaged: rate(PHASES),
    adoption_multiplier: rounded(value, 2),
    adoption_multiplier_note: note
   };
  }
  function knownOf(days, figureOf) {
   return days.map(figureOf).filter(figure => figure !== void 0);
  }
  function sumOver(days, figureOf) {
   const known = knownOf(days, figureOf);
   if (known.length === 0) return;
   return known.reduce((sum, figure) => sum + figure, 0);
  }
  var money_amount = __webpack_require__(3335);
  const CREDIT_CURRENCY = "USD";
  function amount(micros) {
   return micros === void 0 ? void 0 : (0, money_amount.SQ)(micros);
  }
  function toParts(parts) {
   const entries = [ ...parts ].sort(([one], [other]) => one < other ? -1 : 1);
   return Object.fromEntries(entries.map(([name, {credits, netAmount}]) => [ name, {
    credits: (0, money_amount.SQ)(credits),
    net_amount: (0, money_amount.SQ)(netAmount)
   } ]));
  }
  function topByCredits(parts) {
   const credits = [ ...parts ].map(([name, use]) => [ name, use.credits ]).filter(([, count]) => count > 0);
   return topName(new Map(credits));
  }
  function toCostCenterRecord(of, context) {
   const {scope, costCenter} = of;
   const {id, name, resources, month} = costCenter;
   const poolUsed = amount(costCenter.poolUsed);
   const poolTarget = amount(costCenter.poolTarget);
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}/cost-center:${toIdentifierPart(id)}`,
    title: name === "" ? id : name,
    record_date: (0, domain_day.$r)((0, domain_day.dA)(context.startedAt)),
    scope: scope.name,
    scope_type: scope.type,
    name,
    state: costCenter.state,
    people: resources.User,
    organizations: resources.Org,
    repositories: resources.Repo,
    teams: resources.Team,
    pool_enabled: costCenter.poolEnabled,
    pool_credits_target: poolTarget,
    pool_credits_used: poolUsed,
    pool_used_rate: percentage(poolUsed, poolTarget),
    month_credits_used: amount(month?.credits),
    month_credits_paid: amount(month?.paid),
    month_net_amount: amount(month?.netAmount)
   });
  }
  const FIRST_FORECAST_DAY = 3;
  const INCLUDED_CREDITS = {
   business: 1900,
   enterprise: 3900
  };
  function firstOfMonth(day) {
   return `${day.slice(0, 7)}-01`;
  }
  function lastOfMonth(day) {
   const year = Number(day.slice(0, 4));
   const month = Number(day.slice(5, 7));
   return (0, domain_day.dA)(new Date(Date.UTC(year, month, 0)));
  }
  function monthsBetween(since, until) {
   const months = [];
   const end = firstOfMonth(until);
   for (let month = firstOfMonth(since); month <= end; ) {
    months.push(month);
    month = (0, domain_day.fi)(lastOfMonth(month), 1);
   }
   return months;
  }
  function forecastCredits(used, day) {
   const daysGone = (0, domain_day.YM)(firstOfMonth(day), day) + 1;
   if (daysGone < FIRST_FORECAST_DAY) return;
   const days = (0, domain_day.YM)(firstOfMonth(day), lastOfMonth(day)) + 1;
   return Math.round((0, money_amount.SQ)(used) * days / daysGone);
  }
  function estimatePool(plans) {
   let pool = 0;
   for (const plan of plans) {
    if (plan === void 0) return;
    pool += INCLUDED_CREDITS[plan];
   }
   return pool === 0 ? void 0 : pool;
  }
  const UNKNOWN_NAME = "unknown";
  const CREDIT_UNITS = [ "ai-credits", "credits" ];
  const OTHER_UNITS = [ "requests", "token-units", "user-months", "minutes" ];
  function unitKind(unit) {
   const name = unit.trim().toLowerCase().replace(/[\s_]+/g, "-");
   if (CREDIT_UNITS.includes(name)) return "credits";
   return OTHER_UNITS.includes(name) ? "other" : "unknown";
  }
  const NO_USE = {
   credits: 0,
   grossAmount: 0,
   netAmount: 0
  };
  function addUse(one, other) {
   return {
    credits: one.credits + other.credits,
    grossAmount: one.grossAmount + other.grossAmount,
    netAmount: one.netAmount + other.netAmount
   };
  }
  function sumUse(uses) {
   let sum = NO_USE;
   for (const use of uses) sum = addUse(sum, use);
   return sum;
  }
  function sumBill(items) {
   let sum = {
    ...NO_USE,
    included: 0,
    paid: 0
   };
   for (const item of items) sum = {
    ...addUse(sum, item),
    included: sum.included + item.included,
    paid: sum.paid + item.paid
   };
   return sum;
  }
  function splitUse(items, nameOf) {
   const parts = new Map;
   for (const item of items) {
    const name = nameOf(item);
    parts.set(name, addUse(parts.get(name) ?? NO_USE, item));
   }
   return parts;
  }
  function findDifference({parts, total}, itemCount) {
   const isSame = (one, other) => Math.abs(one - other) <= itemCount;
   const isEqual = isSame(parts.credits, total.credits) && isSame(parts.grossAmount, total.grossAmount) && isSame(parts.netAmount, total.netAmount);
   return isEqual ? void 0 : {
    parts,
    total
   };
  }
  function toCreditsRecord({scope, credits}) {
   const {day, items, monthToDate, poolEstimate} = credits;
   const sum = sumBill(items);
   const byModel = splitUse(items, ({model}) => model);
   const monthUsed = amount(monthToDate?.credits);
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}@${day}`,
    title: `${scope.name} credits ${day}`,
    record_date: (0, domain_day.$r)(day),
    scope: scope.name,
    scope_type: scope.type,
    credits_used: (0, money_amount.SQ)(sum.credits),
    credits_included: (0, money_amount.SQ)(sum.included),
    credits_paid: (0, money_amount.SQ)(sum.paid),
    gross_amount: (0, money_amount.SQ)(sum.grossAmount),
    net_amount: (0, money_amount.SQ)(sum.netAmount),
    currency: CREDIT_CURRENCY,
    model_top: topByCredits(byModel),
    by_model: toParts(byModel),
    by_sku: toParts(splitUse(items, ({sku}) => sku)),
    month_credits_used: monthUsed,
    month_credits_included: amount(monthToDate?.included),
    month_credits_paid: amount(monthToDate?.paid),
    month_net_amount: amount(monthToDate?.netAmount),
    month_credits_forecast: monthToDate && forecastCredits(monthToDate.credits, day),
    pool_credits_estimate: poolEstimate,
    pool_used_rate: percentage(monthUsed, poolEstimate)
   });
  }
  const HASH_LENGTH = 32;
  function userKey(person, identity) {
   switch (identity.mode) {
   case "hash":
    return hashPerson(person, identity.key);

   case "plain":
    return toIdentifierPart(sourceName(person));

   case "none":
    throw new Error('A person has no key when "user-identity" is none');
   }
  }
  function sourceName(person) {
   switch (person.source) {
   case "github":
    return String(person.userId);

   case "m365":
    return person.userPrincipalName.toLowerCase();
   }
  }
  function hashPerson(person, key) {
   return (0, external_node_crypto_.createHmac)("sha256", key).update(`${person.source}:${sourceName(person)}`).digest("hex").slice(0, HASH_LENGTH);
  }
  const HASH_TITLE_LENGTH = 12;
  function userTitle(key, name) {
   return name ?? key.slice(0, HASH_TITLE_LENGTH);
  }
  function toUserCreditsRecord(of, {identity}) {
   const {scope, credits} = of;
   const {month, userId, login, use, byModel, organizations} = credits;
   const key = userKey({
    source: "github",
    userId
   }, identity);
   const shownLogin = identity.mode === "plain" ? login : void 0;
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}/${key}@${month.slice(0, 7)}`,
    title: `${userTitle(key, shownLogin)} ${month.slice(0, 7)}`,
    scope: scope.name,
    scope_type: scope.type,
    record_date: (0, domain_day.$r)(month),
    user_key: key,
    login: shownLogin,
    credits_used: (0, money_amount.SQ)(use.credits),
    gross_amount: (0, money_amount.SQ)(use.grossAmount),
    net_amount: (0, money_amount.SQ)(use.netAmount),
    currency: CREDIT_CURRENCY,
    model_top: topByCredits(byModel),
    by_model: toParts(byModel),
    monthly_quota: credits.monthlyQuota,
    organizations: organizations.length === 0 ? void 0 : organizations
   });
  }
  function isActiveSince(instant, {lastActivityAt}) {
   return lastActivityAt !== void 0 && lastActivityAt >= instant;
  }
  function isActiveIn(days, holder, context) {
   return isActiveSince(context.startedAt.getTime() - days * domain_day.sO, holder);
  }
  function editorOf(holder) {
   const [name] = (holder.lastActivityEditor ?? "").split("/");
   return name || void 0;
  }
  function toSeatUserRecord(item, context) {
   const {scope, holder} = item;
   const key = userKey({
    source: "github",
    userId: holder.userId
   }, context.identity);
   const isPlain = context.identity.mode === "plain";
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}/${key}`,
    title: userTitle(key, isPlain ? holder.login : void 0),
    scope: scope.name,
    scope_type: scope.type,
    user_key: key,
    login: isPlain ? holder.login : void 0,
    plan_type: holder.plan,
    assigned_at: instant(holder.createdAt),
    last_activity_at: instant(holder.lastActivityAt),
    last_authenticated_at: instant(holder.lastAuthenticatedAt),
    last_activity_editor: holder.lastActivityEditor,
    editor: editorOf(holder),
    days_since_last_activity: daysSince(holder.lastActivityAt, context),
    active: isActiveIn(context.activeWindowDays, holder, context),
    no_recorded_activity: holder.lastActivityAt === void 0,
    pending_cancellation_date: holder.pendingCancellationDate && (0, domain_day.$r)(holder.pendingCancellationDate),
    assigning_teams: sorted(holder.teams),
    organizations: sorted(holder.organizations),
    grants: holder.grants,
    record_date: (0, domain_day.$r)((0, domain_day.dA)(context.startedAt))
   });
  }
  function instant(epochMs) {
   return epochMs === void 0 ? void 0 : (0, domain_day.fN)(epochMs);
  }
  function daysSince(epochMs, context) {
   if (epochMs === void 0) return;
   const elapsedMs = context.startedAt.getTime() - epochMs;
   return Math.max(0, Math.floor(elapsedMs / domain_day.sO));
  }
  function sorted(names) {
   return names.length === 0 ? void 0 : [ ...names ].sort();
  }
  var money_prices = __webpack_require__(3153);
  function toSeatCosts(seats, {priceList}) {
   const {prices, currency} = priceList;
   const {all, dormant} = (0, money_prices.T3)(seats, prices);
   const isPriced = all !== void 0 || dormant !== void 0;
   return {
    currency: isPriced ? currency : void 0,
    monthly_cost: all,
    dormant_monthly_cost: dormant
   };
  }
  function* toPricedSeats(holders, context) {
   for (const holder of holders) {
    const isActive = isActiveIn(context.activeWindowDays, holder, context);
    yield {
     plan: holder.plan,
     isActive
    };
   }
  }
  const NEW_SEAT_MS = 7 * domain_day.sO;
  function toSeatsRecord(item, context) {
   const {scope, seats} = item;
   const day = (0, domain_day.dA)(context.startedAt);
   const counts = countSeats(seats.holders, context);
   const total = seats.size;
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}@${day}`,
    title: `${scope.name} seats ${day}`,
    record_date: (0, domain_day.$r)(day),
    scope: scope.name,
    scope_type: scope.type,
    seats_total: total,
    seats_reported: seats.reportedTotal,
    seats_active_14d: counts.active14d,
    seats_active_30d: counts.active30d,
    seats_active: counts.active,
    active_window_days: context.activeWindowDays,
    seats_inactive: total - counts.active,
    seats_no_recorded_activity: counts.noRecordedActivity,
    seats_pending_cancellation: counts.pendingCancellation,
    seats_added_7d: counts.added7d,
    plan_type: planOf(counts.plans),
    seat_utilization_rate: percentage(counts.active, total),
    ...toSeatCosts(toPricedSeats(seats.holders, context), context),
    editors: Object.fromEntries([ ...counts.editors ].sort(([one], [other]) => one < other ? -1 : 1)),
    editor_top: topName(counts.editors)
   });
  }
  function countSeats(holders, context) {
   const counts = {
    active: 0,
    active14d: 0,
    active30d: 0,
    noRecordedActivity: 0,
    pendingCancellation: 0,
    added7d: 0,
    plans: new Set,
    editors: new Map
   };
   const newSince = context.startedAt.getTime() - NEW_SEAT_MS;
   for (const holder of holders) {
    const isActive = isActiveIn(context.activeWindowDays, holder, context);
    counts.active += Number(isActive);
    counts.active14d += Number(isActiveIn(14, holder, context));
    counts.active30d += Number(isActiveIn(30, holder, context));
    counts.noRecordedActivity += Number(holder.lastActivityAt === void 0);
    counts.pendingCancellation += Number(Boolean(holder.pendingCancellationDate));
    counts.added7d += Number((holder.createdAt ?? 0) >= newSince);
    if (isActive) addTo(counts.editors, editorOf(holder));
    if (holder.plan !== void 0) counts.plans.add(holder.plan);
   }
   return counts;
  }
  function addTo(counts, name) {
   if (name !== void 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  function planOf(plans) {
   const [first, second] = plans;
   if (second !== void 0) return "mixed";
   return first ?? "unknown";
  }
  function toTeamRecord(item, context) {
   const {scope, snapshot} = item;
   const {team, day, members, seats, activity} = snapshot;
   return toRecord({
    identifier: teamIdentifier(scope, team.id),
    title: team.slug ?? `team ${team.id}`,
    scope: scope.name,
    scope_type: scope.type,
    team_id: team.id,
    slug: team.slug,
    record_date: (0, domain_day.$r)(day),
    members,
    ...seatFigures(seats),
    active_window_days: context.activeWindowDays,
    seat_rate: percentage(seats.total, members),
    ...toSeatCosts(seats.groups, context),
    ...activity && activityFigures(activity, members)
   });
  }
  function teamIdentifier(scope, id) {
   return `${toIdentifierPart((0, domain_scope.OD)(scope))}/team:${toIdentifierPart(id)}`;
  }
  function sumFigures(sums) {
   return {
    interactions: sums.interactions,
    generations: sums.generations,
    acceptances: sums.completionAcceptances,
    acceptance_rate: percentage(sums.completionAcceptances, sums.completionGenerations),
    ai_credits_used: sums.aiCreditsUsed
   };
  }
  function seatFigures({total, active, noRecordedActivity}) {
   return {
    seats_total: total,
    seats_active: active,
    seats_inactive: total - active,
    seats_no_recorded_activity: noRecordedActivity,
    seat_utilization_rate: percentage(active, total)
   };
  }
  function activityFigures(activity, members) {
   const {since, until, days, activePeople, sums} = activity;
   return {
    window_start: (0, domain_day.$r)(since),
    window_end: (0, domain_day.$r)(until),
    window_days: days,
    active_people: activePeople,
    active_rate: percentage(activePeople, members),
    ...sumFigures(sums)
   };
  }
  const NO_TEAM = {
   id: "none",
   slug: "no-listed-team"
  };
  function toTeamUsageRecord(item) {
   const {scope, day, usage} = item;
   const {team, members, people, surfaces, sums} = usage;
   const {id, slug} = team ?? NO_TEAM;
   return toRecord({
    identifier: `${teamIdentifier(scope, id)}@${day}`,
    title: `${slug ?? `team ${id}`} ${day}`,
    scope: scope.name,
    scope_type: scope.type,
    record_date: (0, domain_day.$r)(day),
    team_id: team?.id,
    slug,
    members,
    active_people: people.active,
    passive_people: people.passive,
    seen_people: people.seen,
    active_rate: percentage(people.active, members),
    people_ide: surfaces.ide,
    people_cli: surfaces.cli,
    people_app: surfaces.app,
    people_vscode_agent: surfaces.vscode_agent,
    people_cloud_agent: surfaces.cloud_agent,
    people_code_review: surfaces.code_review,
    people_third_party_agent: surfaces.third_party_agent,
    ...sumFigures(sums),
    lines_added: sums.linesAdded,
    lines_deleted: sums.linesDeleted
   });
  }
  const MAX_BREAKDOWN_BYTES = 480 * 1024;
  const WEIGHTS = [ "user_initiated_interaction_count", "code_generation_activity_count", "interaction_count", "total_copilot_suggestions" ];
  function fitBreakdown(breakdown, maxBytes = MAX_BREAKDOWN_BYTES) {
   if (Object.keys(breakdown).length === 0) return;
   const fitted = {
    ...breakdown
   };
   const truncated = {};
   while (bytesOf({
    ...fitted,
    truncated
   }) > maxBytes) {
    const largest = largestArray(fitted);
    if (largest === void 0) break;
    const {name, entries} = largest;
    truncated[name] ??= entries.length;
    fitted[name] = topHalf(entries);
   }
   return Object.keys(truncated).length === 0 ? breakdown : {
    ...fitted,
    truncated
   };
  }
  function largestArray(breakdown) {
   const [largest] = Object.entries(breakdown).flatMap(([name, entries]) => isArray(entries) && entries.length > 0 ? [ {
    name,
    entries,
    bytes: bytesOf(entries)
   } ] : []).sort((one, other) => other.bytes - one.bytes);
   return largest;
  }
  function topHalf(entries) {
   const byWeight = entries.map((entry, index) => ({
    index,
    weight: breakdown_weightOf(entry)
   })).sort((one, other) => other.weight - one.weight).slice(0, Math.floor(entries.length / 2));
   const kept = new Set(byWeight.map(({index}) => index));
   return entries.filter((_, index) => kept.has(index));
  }
  function breakdown_weightOf(entry) {
   if (typeof entry !== "object" || isArray(entry)) return 0;
   return WEIGHTS.reduce((sum, name) => {
    const count = entry[name];
    return sum + (typeof count === "number" ? count : 0);
   }, 0);
  }
  function isArray(value) {
   return Array.isArray(value);
  }
  function bytesOf(value) {
   return (new TextEncoder).encode(JSON.stringify(value)).length;
  }
  function toUsageRecord(item) {
   const {scope, usage} = item;
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}@${usage.day}`,
    title: `${scope.name} ${usage.day}`,
    record_date: (0, domain_day.$r)(usage.day),
    scope: scope.name,
    scope_type: scope.type,
    git_hub_org: scope.type === "organization" ? scope.name : void 0,
    ...usage_people(usage),
    ...activity(usage),
    ...topNames(usage),
    ...usage_pullRequests(usage),
    ...surfaces(usage),
    ...phases(usage),
    breakdown: fitBreakdown(usage.breakdown)
   });
  }
  function usage_people({people: counts}) {
   return {
    total_active_users: counts.dailyActive,
    weekly_active_users: counts.weeklyActive,
    monthly_active_users: counts.monthlyActive,
    total_active_chat_users: counts.monthlyActiveChat,
    monthly_active_agent_users: counts.monthlyActiveAgent,
    daily_active_cli_users: counts.dailyActiveCli,
    chat_adoption_rate: percentage(counts.monthlyActiveChat, counts.monthlyActive),
    daily_active_copilot_app_users: counts.dailyActiveApp,
    daily_active_vscode_agent_users: counts.dailyActiveVscodeAgent,
    daily_active_cloud_agent_users: counts.dailyActiveCloudAgent,
    weekly_active_cloud_agent_users: counts.weeklyActiveCloudAgent,
    monthly_active_cloud_agent_users: counts.monthlyActiveCloudAgent,
    daily_active_code_review_users: counts.dailyActiveCodeReview,
    weekly_active_code_review_users: counts.weeklyActiveCodeReview,
    monthly_active_code_review_users: counts.monthlyActiveCodeReview,
    daily_passive_code_review_users: counts.dailyPassiveCodeReview,
    weekly_passive_code_review_users: counts.weeklyPassiveCodeReview,
    monthly_passive_code_review_users: counts.monthlyPassiveCodeReview
   };
  }
  function activity(usage) {
   return {
    total_chat_turns: sumFeatures(usage, "interactions", feature => feature.startsWith("chat_")),
    total_interactions: usage.totals.interactions,
    total_suggestions_count: completionFigure(usage, "generations"),
    total_acceptances_count: completionFigure(usage, "acceptances"),
    total_lines_suggested: completionFigure(usage, "linesSuggested"),
    total_lines_accepted: completionFigure(usage, "linesAdded"),
    total_lines_added: usage.totals.linesAdded,
    total_lines_deleted: usage.totals.linesDeleted,
    acceptance_rate: acceptanceRate(usage)
   };
  }
  function usage_pullRequests({pullRequests: counts = {}}) {
   return {
    pull_requests_created: counts.created,
    pull_requests_created_by_copilot: counts.createdByCopilot,
    pull_requests_reviewed: counts.reviewed,
    pull_requests_reviewed_by_copilot: counts.reviewedByCopilot,
    pull_requests_merged: counts.merged,
    pull_requests_merged_created_by_copilot: counts.mergedCreatedByCopilot,
    pull_requests_merged_reviewed_by_copilot: counts.mergedReviewedByCopilot,
    review_suggestions: counts.suggestions,
    review_suggestions_applied: counts.suggestionsApplied,
    copilot_review_suggestions: counts.copilotSuggestions,
    copilot_review_suggestions_applied: counts.copilotSuggestionsApplied,
    median_minutes_to_merge: counts.medianMinutesToMerge,
    median_minutes_to_merge_copilot_authored: counts.medianMinutesToMergeCopilotAuthored,
    median_minutes_to_merge_copilot_reviewed: counts.medianMinutesToMergeCopilotReviewed,
    ...pullRequestRates(counts)
   };
  }
  function surfaces(usage) {
   return {
    ...surfaceFigures(usage),
    cli_prompt_tokens: usage.cli?.promptTokens,
    cli_output_tokens: usage.cli?.outputTokens,
    vscode_agent_messages: usage.vscodeAgent?.messages
   };
  }
  function phases(usage) {
   const counts = peopleByPhase(usage.phases);
   return {
    people_no_cohort: counts.noCohort,
    people_phase_1: counts.phase1,
    people_phase_2: counts.phase2,
    people_phase_3: counts.phase3,
    engaged_rate: engagedRate(counts)
   };
  }
  const surfaces_SURFACES = [ "ide", "cli", "app", "vscode_agent", "cloud_agent", "code_review", "third_party_agent", "unattributed" ];
  const STRENGTH = [ "unknown", "seen", "passive", "active" ];
  const CLI_FEATURE = "copilot_cli";
  const APP_FEATURE = "copilot_app";
  const EVIDENCE = {
   ide: usedIde,
   cli: usage => usage.usedCli === true || hasCount(usage.cli) || hasFeature(usage, CLI_FEATURE) || usage.usedCustomization === true,
   app: usage => usage.usedApp === true || hasCount(usage.app) || hasFeature(usage, APP_FEATURE),
   vscode_agent: usage => usage.usedVscodeAgent === true || hasCount(usage.vscodeAgent),
   cloud_agent: usage => usage.usedCloudAgent === true,
   code_review: usage => usage.usedCodeReview === true,
   third_party_agent: usage => usage.usedThirdPartyAgent === true
  };
  function activityOf(usage) {
   if (usage.activityOfRows !== void 0) return usage.activityOfRows;
   const surfaces = surfaces_SURFACES.filter(surface => surface !== "unattributed" && EVIDENCE[surface](usage));
   if (surfaces.length > 0) return {
    activity: "active",
    surfaces
   };
   if (usage.usedCodeReviewPassive === true) return {
    activity: "passive",
    surfaces
   };
   if (isEvidence(usage.aiCreditsUsed)) return {
    activity: "active",
    surfaces: [ "unattributed" ]
   };
   return {
    activity: isMeasured(usage) ? "seen" : "unknown",
    surfaces
   };
  }
  function mergeActivity(one, other) {
   const answers = [ activityOf(one), activityOf(other) ];
   const strongest = STRENGTH.findLast(answer => answers.some(({activity}) => activity === answer));
   return {
    activity: strongest ?? "unknown",
    surfaces: surfaces_SURFACES.filter(surface => answers.some(({surfaces}) => surfaces.includes(surface)))
   };
  }
  function usedIde(usage) {
   if (usage.usedChat === true || usage.usedAgent === true) return true;
   const used = (usage.byFeature ?? []).filter(hasNamedCount);
   if (used.length === 0) return hasCount(usage.totals);
   return used.some(({name}) => name !== CLI_FEATURE && name !== APP_FEATURE);
  }
  function hasFeature({byFeature}, feature) {
   return (byFeature ?? []).some(entry => entry.name === feature && hasNamedCount(entry));
  }
  function hasNamedCount({name: _, ...counters}) {
   return hasCount(counters);
  }
  function hasCount(counts) {
   return Object.values(counts ?? {}).some(isEvidence);
  }
  function isEvidence(count) {
   return count !== void 0 && Number.isFinite(count) && count > 0;
  }
  function isMeasured(usage) {
   if (usage.isMeasured === true) return true;
   const entries = [ usage.byFeature, usage.byEditor, usage.byLanguage, usage.byModel ].flatMap(breakdown => breakdown ?? []);
   const counts = [ usage.totals, usage.cli, usage.app, usage.vscodeAgent, ...entries ];
   return [ ...flagsAndNumbers(usage), ...counts.flatMap(each => Object.values(each ?? {})) ].some(value => typeof value === "number" || typeof value === "boolean");
  }
  function flagsAndNumbers(usage) {
   return [ usage.usedChat, usage.usedAgent, usage.usedCli, usage.usedApp, usage.usedVscodeAgent, usage.usedCloudAgent, usage.usedCodeReview, usage.usedCodeReviewPassive, usage.aiCreditsUsed, usage.usedThirdPartyAgent, usage.usedCustomization ];
  }
  const UNKNOWN = "unknown";
  function toUserUsageRecord(item, context) {
   const {scope, usage} = item;
   const {identity} = context;
   const key = userKey({
    source: "github",
    userId: usage.userId
   }, identity);
   const isPlain = identity.mode === "plain";
   const login = isPlain && usage.login !== "" ? usage.login : void 0;
   const {activity, surfaces} = activityOf(usage);
   const editor = mostUsedEditor(usage);
   return toRecord({
    identifier: `${toIdentifierPart((0, domain_scope.OD)(scope))}/${key}@${usage.day}`,
    title: `${userTitle(key, login)} ${usage.day}`,
    scope: scope.name,
    scope_type: scope.type,
    user_key: key,
    login,
    record_date: (0, domain_day.$r)(usage.day),
    interactions: usage.totals.interactions,
    generations: usage.totals.generations,
    acceptances: usage.totals.acceptances,
    lines_added: usage.totals.linesAdded,
    lines_deleted: usage.totals.linesDeleted,
    acceptance_rate: acceptanceRate(usage),
    used_chat: usage.usedChat,
    used_agent: usage.usedAgent,
    used_cli: usage.usedCli,
    used_app: usage.usedApp,
    used_vscode_agent: usage.usedVscodeAgent,
    used_cloud_agent: usage.usedCloudAgent,
    used_code_review: usage.usedCodeReview,
    used_code_review_passive: usage.usedCodeReviewPassive,
    ai_credits_used: usage.aiCreditsUsed,
    ...topNames(usage),
    activity,
    surfaces: surfaces.length > 0 ? surfaces : void 0,
    active: activity === "unknown" ? void 0 : activity === "active",
    ...surfaceFigures(usage),
    adoption_phase: usage.adoptionPhase,
    adoption_phase_name: usage.adoptionPhaseName,
    ide_version: knownVersion(editor?.version),
    plugin_version: knownVersion(editor?.pluginVersion),
    cli_version: usage.cliVersion
   });
  }
  function mostUsedEditor({byEditor}) {
   const named = (byEditor ?? []).flatMap(entry => {
    const name = canonicalEditor(entry.name);
    if (name === void 0 || isCollectiveName(name)) return [];
    return [ {
     entry,
     name,
     weight: weightOf(entry)
    } ];
   });
   return named.reduce((top, next) => top === void 0 || isAbove(next, top) ? next : top, void 0)?.entry;
  }
  function isAbove(one, other) {
   if (one.weight !== other.weight) return one.weight > other.weight;
   return one.name < other.name;
  }
  function knownVersion(version) {
   return version === UNKNOWN ? void 0 : version;
  }
  const APPS_WITH_PROPERTIES = [ "teams", "word", "excel", "powerpoint", "outlook", "onenote", "loop", "chat", "edge", "m365_copilot", "chat_work", "chat_web" ];
  function toM365SummaryRecord(summary, context) {
   const {tenantId, period, reportDate, anyApp, apps, licenses} = summary;
   return toRecord({
    identifier: `${tenantId}:${period}@${reportDate}`,
    title: `Microsoft 365 Copilot ${period} ${reportDate}`,
    period,
    report_date: (0, domain_day.$r)(reportDate),
    report_version: summary.reportVersion,
    enabled_user_count: anyApp.enabled,
    active_user_count: anyApp.active,
    sku_total: licenses?.total,
    sku_assigned: licenses?.assigned,
    license_utilization_rate: percentage(anyApp.active, licenses?.total),
    license_assignment_rate: percentage(licenses?.assigned, licenses?.total),
    adoption_rate: percentage(anyApp.active, anyApp.enabled),
    ...toCosts(summary, context.priceList),
    prompts_total: summary.promptsTotal,
    prompts_average: summary.promptsAverage,
    apps: toAppsObject(apps),
    ...toAppProperties(apps),
    identities_concealed: summary.identitiesConcealed,
    data_age_days: (0, domain_day.YM)(reportDate, (0, domain_day.dA)(context.startedAt))
   });
  }
  function toCosts({anyApp, licenses}, {prices, currency}) {
   const price = prices.m365;
   if (price === void 0) return {};
   const total = licenses?.total;
   const assigned = licenses?.assigned;
   const cost = count => count === void 0 ? void 0 : (0, money_prices.ho)(Math.max(0, count), price);
   return {
    currency,
    monthly_cost: cost(total),
    unassigned_monthly_cost: cost(minus(total, assigned)),
    inactive_monthly_cost: cost(minus(anyApp.enabled, anyApp.active))
   };
  }
  function minus(whole, part) {
   return whole === void 0 || part === void 0 ? void 0 : whole - part;
  }
  function toAppsObject(apps) {
   const known = Object.entries(apps).map(([app, usage]) => [ app, toUsageObject(usage) ]);
   return known.length === 0 ? void 0 : Object.fromEntries(known);
  }
  function toUsageObject({enabled, active}) {
   return {
    ...enabled === void 0 ? {} : {
     enabled
    },
    ...active === void 0 ? {} : {
     active
    }
   };
  }
  function toAppProperties(apps) {
   const properties = {};
   for (const app of APPS_WITH_PROPERTIES) {
    properties[`${app}_enabled_users`] = apps[app]?.enabled;
    properties[`${app}_active_users`] = apps[app]?.active;
   }
   return properties;
  }
  function toM365DailyRecord(day) {
   const {tenantId, reportDate, anyApp} = day;
   return toRecord({
    identifier: `${tenantId}@${reportDate}`,
    title: `Microsoft 365 Copilot ${reportDate}`,
    report_date: (0, domain_day.$r)(reportDate),
    enabled_user_count: anyApp.enabled,
    active_user_count: anyApp.active,
    prompts_total: day.promptsTotal,
    apps: toAppsObject(day.apps),
    adoption_rate: percentage(anyApp.active, anyApp.enabled)
   });
  }
  var m365 = __webpack_require__(9271);
  const SAME_APP = {
   chat_work: "chat",
   chat_web: "chat"
  };
  function toM365UserRecord(user, {identity}) {
   const {tenantId, userPrincipalName, reportDate, activity} = user;
   const key = userKey({
    source: "m365",
    userPrincipalName
   }, identity);
   const isPlain = identity.mode === "plain";
   const name = isPlain ? userPrincipalName : void 0;
   const last = lastActivity(user);
   const start = periodStart(user);
   return toRecord({
    identifier: `${tenantId}/${key}`,
    title: userTitle(key, name),
    period: user.period,
    report_date: (0, domain_day.$r)(reportDate),
    user_key: key,
    user_hash: identity.mode === "hash" ? key : void 0,
    user_principal_name: isPlain && !user.isConcealed ? userPrincipalName : void 0,
    display_name: isPlain ? user.displayName : void 0,
    identity_concealed: user.isConcealed,
    last_activity_date: dateTimeOf(last),
    teams_copilot_last_activity: dateTimeOf(activity.teams),
    word_copilot_last_activity: dateTimeOf(activity.word),
    excel_copilot_last_activity: dateTimeOf(activity.excel),
    ppt_copilot_last_activity: dateTimeOf(activity.powerpoint),
    outlook_copilot_last_activity: dateTimeOf(activity.outlook),
    onenote_copilot_last_activity: dateTimeOf(activity.onenote),
    loop_copilot_last_activity: dateTimeOf(activity.loop),
    chat_last_activity: dateTimeOf(activity.chat),
    chat_work_last_activity: dateTimeOf(activity.chat_work),
    chat_web_last_activity: dateTimeOf(activity.chat_web),
    m365_app_last_activity: dateTimeOf(activity.m365_app),
    edge_last_activity: dateTimeOf(activity.edge),
    agent_last_activity: dateTimeOf(activity.agent),
    days_since_last_activity: last && Math.max(0, (0, domain_day.YM)(last, reportDate)),
    active_in_period: isActive(user, last),
    apps_used: countApps(user, start),
    prompts_total: user.promptsTotal,
    prompts_chat_work: user.promptsChatWork,
    prompts_chat_web: user.promptsChatWeb,
    active_usage_days: user.activeUsageDays
   });
  }
  function dateTimeOf(day) {
   return day && (0, domain_day.$r)(day);
  }
  function lastActivity({lastActivityDate, activity}) {
   const days = Object.values(activity);
   if (lastActivityDate !== void 0) days.push(lastActivityDate);
   return days.toSorted().at(-1);
  }
  function isActive(user, last) {
   if (last !== void 0) return last >= periodStart(user);
   const {promptsTotal, promptsChatWork, promptsChatWeb} = user;
   const figures = [ promptsTotal, promptsChatWork, promptsChatWeb ];
   const wasUsed = [ ...figures, user.activeUsageDays ].some((figure = 0) => figure > 0);
   return wasUsed ? void 0 : false;
  }
  function periodStart({period, reportDate}) {
   return (0, domain_day.fi)(reportDate, 1 - Number(period.slice(1)));
  }
  function countApps(user, start) {
   const used = m365.nD.filter(surface => {
    const day = user.activity[surface];
    return day !== void 0 && day >= start;
   });
   return new Set(used.map(surface => SAME_APP[surface] ?? surface)).size;
  }
  const RECORDS = {
   "github-seats": toSeatsRecord,
   "github-usage": toUsageRecord,
   "github-adoption": toAdoptionRecord,
   "github-teams": toTeamRecord,
   "github-team-usage": toTeamUsageRecord,
   "github-seat-users": toSeatUserRecord,
   "github-user-usage": toUserUsageRecord,
   "github-credits": toCreditsRecord,
   "github-cost-centers": toCostCenterRecord,
   "github-user-credits": toUserCreditsRecord,
   "m365-summary": ({summary}, context) => toM365SummaryRecord(summary, context),
   "m365-daily": ({day}) => toM365DailyRecord(day),
   "m365-users": ({user}, context) => toM365UserRecord(user, context)
  };
  function toDataRecord(item, context) {
   return RECORDS[item.dataset](item, context);
  }
  var known_secrets = __webpack_require__(6076);
  async function collectFrom(collector, deps) {
   const log = deps.logger.group(domain_dataset.ce[collector.source]);
   try {
    await (0, p_map.Ay)(collector.units(), unit => new UnitCollection(unit, {
     ...deps,
     logger: log
    }).run(), {
     concurrency: collector.concurrency
    });
   } finally {
    log.end();
   }
  }
  function withoutSecrets(record) {
   return known_secrets.x.isIn(record) ? known_secrets.x.hideIn(record) : record;
  }
  class UnitCollection {
   #unit;
   #deps;
   #tallies;
   constructor(unit, deps) {
    this.#unit = unit;
    this.#deps = deps;
    const requestCount = () => unit.requestCount;
    this.#tallies = new Map(unit.datasets.map(dataset => [ dataset, deps.tally.add({
     dataset,
     scope: unit.scope,
     requestCount
    }) ]));
   }
   async run() {
    try {
     for await (const event of this.#unit.collect(this.#deps.logger)) await this.#handle(event);
    } catch (error) {
     const failure = (0, errors.w2)(error);
     for (const tally of this.#tallies.values()) tally.fail(failure);
    }
    const {scope} = this.#unit;
    const where = scope === void 0 ? "" : ` of ${(0, domain_scope.OI)(scope)}`;
    for (const tally of this.#tallies.values()) this.#deps.logger.info(`${tally.dataset}${where}: ${tally.describe()}.`);
   }
   async #handle(event) {
    switch (event.type) {
    case "item":
     {
      const {dataset} = event.item;
      const record = withoutSecrets(toDataRecord(event.item, this.#deps.context));
      this.#tallyOf(dataset).record(record);
      await this.#deps.reportDays.remember(dataset, record);
      return this.#deps.sink.put({
       dataset,
       scope: this.#unit.scope,
       record
      });
     }

    case "empty-day":
     return this.#tallyOf(event.dataset).emptyDay();

    case "failed-day":
     return this.#tallyOf(event.dataset).failDay(event);

    case "unmatched-credits":
     return this.#tallyOf(event.dataset).addUnmatched(event.use);

    case "failed":
     return this.#tallyOf(event.dataset).fail(event.failure);

    case "incomplete":
     return this.#tallyOf(event.dataset).markIncomplete(event.reason);

    case "nearly-complete":
     return this.#tallyOf(event.dataset).markNearlyComplete(event.reportDate);

    case "nameless":
     return this.#tallyOf(event.dataset).markNameless(event.since);

    case "too-small":
     return this.#tallyOf(event.dataset).countTooSmall(event.count);

    case "warning":
     return this.#warn(event.warning);
    }
   }
   #warn(warning) {
    this.#deps.tally.warn(warning);
    for (const tally of this.#tallies.values()) tally.warn(warning);
    this.#deps.logger.warning(warning.message);
   }
   #tallyOf(dataset) {
    const tally = this.#tallies.get(dataset);
    if (tally === void 0) throw new Error(`A unit collected "${dataset}" without listing it`);
    return tally;
   }
  }
  function logDeliveries(datasets, logger, isDryRun) {
   const log = logger.group(isDryRun ? "Dry run" : "Port");
   for (const row of datasets) {
    const {sent, failed, batches} = row;
    if (sent + failed === 0) continue;
    if (isDryRun) {
     log.info(`${nameOf(row)}: ${failed} not written.`);
     continue;
    }
    const lost = failed > 0 ? `, ${failed} not accepted${keptOf(row)}` : "";
    const requests = `${batches} ${batches === 1 ? "batch" : "batches"}`;
    log.info(`${nameOf(row)}: ${sent} sent in ${requests}${lost}.`);
   }
   log.end();
  }
  function nameOf({dataset, scope}) {
   return scope === void 0 ? dataset : `${dataset} of ${scope}`;
  }
  function keptOf({failed, kept = 0}) {
   if (kept === 0) return " and not stored";
   return kept === failed ? " and stored for replay" : `, ${kept} of them stored for replay`;
  }
  class ReportDays {
   #reader;
   #read=new Map;
   constructor(reader) {
    this.#reader = reader;
   }
   async remember(dataset, record) {
    const property = dayPropertyOf(dataset);
    if (property === void 0 || this.#reader === void 0) return;
    const {blueprint} = (0, domain_dataset.xS)(dataset);
    const {identifier} = record;
    const prefix = identifier.slice(0, identifier.indexOf("/") + 1);
    const key = `${blueprint} ${prefix}`;
    if (!this.#read.has(key)) {
     const wanted = {
      blueprint,
      property,
      prefix
     };
     this.#read.set(key, this.#reader.rememberDays?.(wanted));
    }
    await this.#read.get(key);
   }
  }
  function dayPropertyOf(dataset) {
   const {reportDayProperty, prunedAfter} = (0, domain_dataset.xS)(dataset);
   return reportDayProperty ?? prunedAfter?.property;
  }
  function scopeProperties(scope) {
   if (scope === void 0) return {};
   const [type, name] = scope.split(":");
   return name === void 0 ? {
    scope,
    scope_type: "organization"
   } : {
    scope: name,
    scope_type: type ?? ""
   };
  }
  async function pruneGone(datasets, deps) {
   const {pruner, logger} = deps;
   if (pruner === void 0) return datasets;
   const log = logger.group("Pruning");
   const pruned = [];
   for (const row of datasets) pruned.push(await pruneRow(row, {
    ...deps,
    pruner,
    logger: log
   }));
   log.end();
   return pruned;
  }
  async function pruneRow(row, deps) {
   const {dataset, blueprint, scope} = row;
   const {isPruned, isPerPerson, prunedAfter} = (0, domain_dataset.xS)(dataset);
   const noun = isPerPerson ? "people" : "teams";
   if (!isPruned) return row;
   const reason = reasonNotToPrune(row, deps);
   if (reason !== void 0) return skip(row, reason, deps);
   const day = deps.tally.nearlyCompleteReportDate(dataset, scope);
   if (day !== void 0 && prunedAfter === void 0) deps.logger.info(`${nameOf(row)}: the report may lack a few people. Only people who were missing in an earlier report too are deleted.`);
   const outcome = await deps.pruner.prune({
    blueprint,
    noun,
    identifiers: deps.sink.identifiersOf(dataset, scope),
    properties: scopeProperties(scope),
    ...toDoubts(row, deps)
   });
   deps.logger.info(`${nameOf(row)}: ${describe(outcome, noun)}.`);
   if (outcome.kept) deps.logger.info(`${nameOf(row)}: ${outcome.kept}`);
   if (outcome.heldBack) deps.logger.warning(`Without "dry-run", the run would delete nobody. ${outcome.heldBack.message}`);
   return correct(row, outcome, noun);
  }
  function toDoubts({dataset, scope}, {tally}) {
   const facts = (0, domain_dataset.xS)(dataset);
   const {keyForm, parts, reportDayProperty, prunedAfter} = facts;
   const property = dayPropertyOf(dataset);
   const reportDay = tally.reportDay(dataset, scope);
   const day = tally.nearlyCompleteReportDate(dataset, scope);
   const since = tally.namelessSince?.(dataset, scope);
   return {
    keyForm,
    parts,
    ...reportDay !== void 0 && reportDayProperty !== void 0 && {
     report: {
      property: reportDayProperty,
      day: reportDay
     }
    },
    ...day !== void 0 && property !== void 0 && {
     nearlyComplete: {
      property,
      day
     }
    },
    ...day !== void 0 && prunedAfter !== void 0 && {
     notSince: {
      property: prunedAfter.property,
      day: (0, domain_day.fi)(day, -prunedAfter.days)
     }
    },
    ...since !== void 0 && facts.sinceProperty !== void 0 && {
     nameless: {
      property: facts.sinceProperty,
      since
     }
    }
   };
  }
  function skip(row, reason, {logger, tally}) {
   const message = `${nameOf(row)}: no entity is deleted, because ${reason}.`;
   if (row.status === "ok" && row.failed === 0) {
    logger.warning(message);
    tally.warn({
     code: "PRUNE_SKIPPED",
     message
    });
   } else logger.info(message);
   return {
    ...row,
    not_pruned: reason
   };
  }
  function reasonNotToPrune(row, {tally}) {
   if (row.status === "empty") return "the source has nobody";
   if (row.status !== "ok" || row.failed > 0) return "not everything was collected and delivered";
   return tally.reasonNotToPrune(row.dataset, row.scope);
  }
  function describe(outcome, noun) {
   return [ describeDeletion(outcome, noun), ...describeStay(outcome, noun) ].join("; ");
  }
  function describeStay(outcome, noun) {
   const {tooNew = 0, changed = 0, nameless = 0} = outcome;
   const waiting = noun === "people" ? `${tooNew} more stay until a later report lacks them as well` : `${tooNew} more stay, because a report of the last weeks had them`;
   return [ ...tooNew > 0 ? [ waiting ] : [], ...changed > 0 ? [ `${changed} more stay, because they may have changed in Port during this run` ] : [], ...nameless > 0 ? [ `${nameless} more stay, because seats without a person may be theirs: they were assigned at the same time` ] : [] ];
  }
  function describeDeletion(outcome, noun) {
   const {known, gone, removed, failure, heldBack, kept} = outcome;
   if (heldBack !== void 0) return `${gone} of ${known} ${noun} ${noun === "people" ? "have left" : "are gone"}, and without "dry-run" the run would delete none of them (${heldBack.code})`;
   if (failure !== void 0) return `${removed} of ${known} ${noun} deleted from Port (${failure.code})`;
   return removed < gone && kept === void 0 ? `without "dry-run", the run would delete ${gone} of ${known} ${noun} from Port` : `${removed} of ${known} ${noun} deleted from Port`;
  }
  function correct(row, outcome, noun) {
   const {gone, removed, failure, kept} = outcome;
   if (failure !== void 0) return {
    ...row,
    status: "failed",
    pruned: removed,
    error: failure
   };
   if (kept !== void 0) return {
    ...row,
    pruned: removed,
    not_pruned: kept
   };
   const stay = describeStay(outcome, noun).join("; ");
   const why = stay === "" ? {} : {
    not_pruned: `${stay}.`
   };
   return removed < gone ? {
    ...row,
    would_prune: gone,
    ...why
   } : {
    ...row,
    pruned: removed,
    ...why
   };
  }
  async function deleteOldDays(datasets, {retention, context, logger}) {
   if (retention === void 0) return datasets;
   const log = logger.group("Retention");
   const firstKeptDay = (0, domain_day.fi)((0, domain_day.dA)(context.startedAt), -retention.days);
   const isComplete = datasets.every(({status, failed}) => status !== "failed" && failed === 0);
   const rows = [];
   for (const row of datasets) {
    const scope = toExpiryScope(row, firstKeptDay);
    if (scope === void 0) rows.push(row); else if (!isComplete) rows.push(retention_skip(row, log)); else rows.push(retention_correct(row, await retention.expirer.expire(scope), log));
   }
   log.end();
   return rows;
  }
  function toExpiryScope({dataset, blueprint, scope}, firstKeptDay) {
   const {retainedBy} = (0, domain_dataset.xS)(dataset);
   if (retainedBy === void 0 || scope === void 0) return;
   return {
    blueprint,
    prefix: `${toIdentifierPart(scope)}/`,
    properties: scopeProperties(scope),
    property: retainedBy,
    firstKeptDay
   };
  }
  const UNFINISHED = "The next run deletes the rest.";
  const INCOMPLETE = "not everything was collected and delivered";
  function retention_skip(row, log) {
   log.info(`${nameOf(row)}: no old day is deleted, because ${INCOMPLETE}.`);
   return {
    ...row,
    not_expired: INCOMPLETE
   };
  }
  function retention_correct(row, outcome, log) {
   const {found, removed, isUnfinished, failure, kept} = outcome;
   if (failure !== void 0) {
    log.info(`${nameOf(row)}: ${removed} old days deleted (${failure.code}).`);
    return {
     ...row,
     status: "failed",
     expired: removed,
     error: failure
    };
   }
   if (kept !== void 0) {
    log.warning(`${nameOf(row)}: ${kept}`);
    return {
     ...row,
     expired: removed,
     not_expired: kept
    };
   }
   if (removed < found) {
    log.info(`${nameOf(row)}: without "dry-run", the run would delete ${found} old days.`);
    return {
     ...row,
     would_expire: found
    };
   }
   const rest = isUnfinished ? UNFINISHED : void 0;
   const more = rest === void 0 ? "" : ` ${rest}`;
   log.info(`${nameOf(row)}: ${removed} old days deleted.${more}`);
   return {
    ...row,
    expired: removed,
    ...rest && {
     not_expired: rest
    }
   };
  }
  const MAX_IDENTIFIER_CHARACTERS = 200;
  const HASH_DIGITS = 12;
  const MAX_TITLE_SCOPES = 3;
  function toRunRecord(run) {
   const day = (0, domain_day.dA)(run.startedAt);
   const {newestDays, datasets, records} = run;
   return toRecord({
    identifier: runIdentifier(run.scopes, day),
    title: `${nameScopes(run.scopes)} ${day}`,
    record_date: (0, domain_day.$r)(day),
    scopes: run.scopes,
    result: run.result,
    started_at: (0, domain_day.fN)(run.startedAt.getTime()),
    finished_at: (0, domain_day.fN)(run.finishedAt.getTime()),
    duration_seconds: Math.round((run.finishedAt.getTime() - run.startedAt.getTime()) / 1e3),
    mode: run.mode,
    datasets_ok: datasets.ok,
    datasets_empty: datasets.empty,
    datasets_failed: datasets.failed,
    records_sent: records.sent,
    records_failed: records.failed,
    records_verified: records.verified,
    warnings: run.warnings,
    failed_datasets: run.failedDatasets,
    failure_codes: run.failureCodes,
    newest_usage_day: newestDays.github && (0, domain_day.$r)(newestDays.github),
    usage_age_days: newestDays.github && (0, domain_day.YM)(newestDays.github, day),
    m365_report_date: newestDays.m365 && (0, domain_day.$r)(newestDays.m365),
    m365_data_age_days: newestDays.m365 && (0, domain_day.YM)(newestDays.m365, day),
    url: run.url,
    version: run.version
   });
  }
  function runIdentifier(scopes, day) {
   const sorted = scopes.map(toScopePart).toSorted();
   const [first = "", ...others] = sorted;
   const full = `${sorted.join("+")}@${day}`;
   if (full.length <= MAX_IDENTIFIER_CHARACTERS) return full;
   const hash = (0, external_node_crypto_.createHash)("sha256").update(full).digest("hex");
   return `${first}+${others.length}:${hash.slice(0, HASH_DIGITS)}@${day}`;
  }
  function toScopePart(scope) {
   return toIdentifierPart(scope).replaceAll("+", "=2B");
  }
  function nameScopes(scopes) {
   const left = scopes.length - MAX_TITLE_SCOPES;
   const named = scopes.slice(0, MAX_TITLE_SCOPES).join(", ");
   return left > 0 ? `${named} and ${left} more` : named;
  }
  async function sendRunRecord(report, deps) {
   if (isRefusedAll(report)) {
    deps.logger.info(report.dry_run ? "Not every record is written, so the record of this run is not written." : "Port accepted no record, so the record of this run is not sent.");
    return;
   }
   try {
    const record = toRunRecord(toRunFacts(report, deps));
    await deps.sink.sendUncounted(record, deps.run.destination);
   } catch (error) {
    const {code, message} = (0, errors.w2)(error);
    const where = report.dry_run ? "written" : "in Port";
    deps.logger.info(`The record of this run is not ${where} (${code}). The result stays as it is. ${message}`);
   }
  }
  function isRefusedAll({datasets}) {
   const isSent = datasets.some(({sent}) => sent > 0);
   return !isSent && datasets.some(({failed}) => failed > 0);
  }
  function toRunFacts(report, {run, newestDays}) {
   const {datasets} = report;
   const failed = datasets.filter(hasFailed);
   const whole = datasets.filter(row => !hasFailed(row));
   const {github: usageDay, ...otherDays} = newestDays;
   const countOf = status => whole.filter(row => row.status === status).length;
   return {
    scopes: run.scopes,
    url: run.url,
    version: run.version,
    result: report.result,
    mode: report.mode,
    startedAt: new Date(report.started_at),
    finishedAt: new Date(report.finished_at),
    datasets: {
     ok: countOf("ok"),
     empty: countOf("empty"),
     failed: failed.length
    },
    records: toRecordCounts(datasets),
    warnings: report.warnings.length,
    failedDatasets: [ ...new Set(failed.map(({dataset}) => dataset)) ],
    failureCodes: [ ...new Set(failed.flatMap(({error}) => error?.code ?? [])) ],
    newestDays: {
     ...otherDays,
     ...run.readsNewestDays && usageDay && {
      github: usageDay
     }
    }
   };
  }
  function hasFailed({status, failed}) {
   return status === "failed" || failed > 0;
  }
  function toRecordCounts(datasets) {
   const sum = countOf => datasets.reduce((total, row) => total + countOf(row), 0);
   const isVerified = datasets.some(({verified}) => verified !== null);
   return {
    sent: sum(({sent}) => sent),
    failed: sum(row => row.failed),
    verified: isVerified ? sum(({verified}) => verified ?? 0) : void 0
   };
  }
  function toDeliveredCounts(count) {
   const {sent, failed, batches, kept, rejected} = count;
   return {
    sent,
    failed,
    batches,
    ...kept > 0 && {
     kept
    },
    ...rejected.length > 0 && {
     failed_entities: rejected
    }
   };
  }
  const MAX_FIGURE_DAYS = 31;
  const AT_EACH_END = 5;
  const LEFT_OUT_OF_FIGURES = "breakdown";
  function withFigure(figures, dataset, record) {
   const {shown} = (0, domain_dataset.xS)(dataset);
   if (shown === "none") return figures;
   const {[LEFT_OUT_OF_FIGURES]: _, ...figure} = record;
   const {identifier, title} = record;
   const all = [ ...figures, {
    ...figure,
    identifier,
    title
   } ];
   return shown === void 0 ? latestDays(all) : atBothEnds(all, shown.extremesOf);
  }
  function latestDays(figures) {
   return figures.toSorted((one, other) => one.identifier < other.identifier ? -1 : 1).slice(-MAX_FIGURE_DAYS);
  }
  function atBothEnds(figures, property) {
   const sorted = figures.filter(figure => figure[property] !== void 0).toSorted((one, other) => {
    const difference = Number(one[property]) - Number(other[property]);
    if (difference !== 0) return difference;
    return one.identifier < other.identifier ? -1 : 1;
   });
   if (sorted.length <= 2 * AT_EACH_END) return sorted;
   return [ ...sorted.slice(0, AT_EACH_END), ...sorted.slice(-AT_EACH_END) ];
  }
  const MAX_NAMED_DAYS = 10;
  const SHORT_LIST_WARNINGS = [ "M365_USERS_FEWER_THAN_ENABLED" ];
  class DatasetTally {
   dataset;
   scope;
   #requestCount;
   #collected=0;
   #emptyDays=0;
   #tooSmall=0;
   #failedDays=[];
   #failure;
   #figures=[];
   #unmatched;
   #isConcealed=false;
   #isShort=false;
   #incomplete;
   #nearlyCompleteReportDate;
   #namelessSince;
   #reportDay;
   #freshDay;
   #perDay={};
   constructor({dataset, scope, requestCount}) {
    this.dataset = dataset;
    this.scope = scope;
    this.#requestCount = requestCount;
   }
   record(record) {
    this.#collected += 1;
    if (record.identity_concealed === true) this.#isConcealed = true;
    this.#noteDays(record);
    if (domain_dataset.yC[this.dataset].isPerPerson) return;
    this.#figures = withFigure(this.#figures, this.dataset, record);
   }
   countTooSmall(groups) {
    this.#tooSmall += groups;
   }
   emptyDay() {
    this.#emptyDays += 1;
   }
   failDay(failedDay) {
    this.#failedDays = [ ...this.#failedDays, failedDay ];
   }
   addUnmatched(use) {
    this.#unmatched = addUse(this.#unmatched ?? NO_USE, use);
   }
   fail(failure) {
    this.#failure ??= failure;
   }
   warn({code}) {
    if (SHORT_LIST_WARNINGS.includes(code)) this.#isShort = true;
   }
   markIncomplete(reason) {
    this.#incomplete ??= reason;
   }
   markNearlyComplete(reportDate) {
    this.#nearlyCompleteReportDate = reportDate;
   }
   markNameless(since) {
    this.#namelessSince = since;
   }
   get namelessSince() {
    return this.#namelessSince;
   }
   get nearlyCompleteReportDate() {
    return this.#nearlyCompleteReportDate;
   }
   get reportDay() {
    return this.#reportDay;
   }
   get freshDay() {
    return this.#freshDay;
   }
   get reasonNotToPrune() {
    if (this.#isConcealed) return "the tenant conceals names, and concealed names may change";
    if (this.#incomplete !== void 0) return this.#incomplete;
    if (this.#nearlyCompleteReportDate !== void 0) return;
    return this.#isShort ? "the report has fewer people than the summary counts" : void 0;
   }
   get figures() {
    return this.#figures;
   }
   describe() {
    const outcome = this.#failure === void 0 ? `${count(this.#collected, "record")} from ${count(this.#requestCount(), "request")}` : `failed (${this.#failure.code})`;
    const empty = this.#emptyDays;
    const failed = this.#failedDays.length;
    const days = [ empty > 0 ? `, ${count(empty, "day")} without a report` : "", failed > 0 ? `, ${count(failed, "day")} failed` : "" ].join("");
    return `${outcome}${days}`;
   }
   toReport(delivered) {
    const error = this.#readFailure() ?? delivered.failure;
    const rate = toDayRate(this.#perDay);
    return {
     dataset: this.dataset,
     blueprint: domain_dataset.yC[this.dataset].blueprint,
     ...this.scope && {
      scope: (0, domain_scope.OD)(this.scope)
     },
     status: this.#status(delivered),
     collected: this.#collected,
     verified: null,
     requests: this.#requestCount(),
     ...toDeliveredCounts(delivered),
     ...this.#emptyDays > 0 && {
      empty_days: this.#emptyDays
     },
     ...this.#tooSmall > 0 && {
      too_small: this.#tooSmall
     },
     ...this.#failedDays.length > 0 && {
      failed_days: this.#failedDays.map(({day}) => day).sort()
     },
     ...rate && {
      day_rate: rate
     },
     ...this.#unmatched && {
      unmatched_credits: toUnmatchedCredits(this.#unmatched)
     },
     ...error && {
      error
     }
    };
   }
   #noteDays(record) {
    const {reportDayProperty, freshDayProperty} = (0, domain_dataset.xS)(this.dataset);
    this.#reportDay = laterDay(this.#reportDay, record, reportDayProperty);
    this.#freshDay = laterDay(this.#freshDay, record, freshDayProperty);
    this.#countDay(record);
   }
   #countDay({record_date: instant}) {
    const {each, every} = (0, domain_dataset.xS)(this.dataset).stores;
    if (each === "scope" || every !== "day") return;
    if (typeof instant !== "string") return;
    const day = instant.slice(0, 10);
    this.#perDay[day] = (this.#perDay[day] ?? 0) + 1;
   }
   #status({failed}) {
    if (this.#readFailure() !== void 0 || failed > 0) return "failed";
    return this.#collected > 0 ? "ok" : "empty";
   }
   #readFailure() {
    return this.#failure ?? describeFailedDays(this.#failedDays);
   }
  }
  function laterDay(known, record, property) {
   const day = property && record[property];
   if (typeof day !== "string" || day <= (known ?? "")) return known;
   return day.slice(0, 10);
  }
  function toUnmatchedCredits(use) {
   return {
    credits: (0, money_amount.SQ)(use.credits),
    gross_amount: (0, money_amount.SQ)(use.grossAmount),
    net_amount: (0, money_amount.SQ)(use.netAmount)
   };
  }
  function describeFailedDays(failedDays) {
   const [first] = failedDays;
   if (first === void 0) return;
   const days = failedDays.map(({day}) => day).sort();
   const named = days.slice(0, MAX_NAMED_DAYS).join(", ");
   const left = days.length - MAX_NAMED_DAYS;
   const more = left > 0 ? ` and ${left} more` : "";
   return (0, errors.gV)(`${count(days.length, "day")} could not be read (${named}${more}).`, first.failure);
  }
  function count(number, noun) {
   return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }
  class Tally {
   #tallies=new Map;
   #warnings=[];
   add(options) {
    const {dataset, scope} = options;
    const tally = new DatasetTally(options);
    this.#tallies.set(keyOf(dataset, scope && (0, domain_scope.OD)(scope)), tally);
    return tally;
   }
   warn(warning) {
    this.#warnings.push(warning);
   }
   reasonNotToPrune(dataset, scope) {
    return this.#find(dataset, scope)?.reasonNotToPrune;
   }
   nearlyCompleteReportDate(dataset, scope) {
    return this.#find(dataset, scope)?.nearlyCompleteReportDate;
   }
   namelessSince(dataset, scope) {
    return this.#find(dataset, scope)?.namelessSince;
   }
   reportDay(dataset, scope) {
    return this.#find(dataset, scope)?.reportDay;
   }
   get newestDays() {
    const days = {};
    for (const {dataset, freshDay = ""} of this.#tallies.values()) {
     const {source} = domain_dataset.yC[dataset];
     if (freshDay > (days[source] ?? "")) days[source] = freshDay;
    }
    return days;
   }
   #find(dataset, scope) {
    return this.#tallies.get(keyOf(dataset, scope));
   }
   get warnings() {
    return this.#warnings;
   }
   get figures() {
    const figures = new Map;
    for (const tally of this.#tallies.values()) {
     if (tally.figures.length === 0) continue;
     const others = figures.get(tally.dataset) ?? [];
     figures.set(tally.dataset, [ ...others, ...tally.figures ]);
    }
    return Object.fromEntries(figures);
   }
   toReports(countOf) {
    return domain_dataset._u.flatMap(name => [ ...this.#tallies.values() ].filter(({dataset}) => dataset === name).map(tally => tally.toReport(countOf(tally.dataset, tally.scope))));
   }
  }
  function keyOf(dataset, scope) {
   return `${dataset} ${scope ?? ""}`;
  }
  const entityProblemSchema = schemas.Ikc({
   identifier: schemas.YjP(),
   reason: schemas.YjP().exactOptional().describe("Missing when unknown.")
  });
  const MAX_LISTED_PROBLEMS = 100;
  const MAX_NAMED = 10;
  function nameProblems(problems, total) {
   const named = problems.slice(0, MAX_NAMED);
   const names = named.map(({identifier, reason}) => reason === void 0 ? `"${identifier}"` : `"${identifier}" (${reason})`);
   const left = total - named.length;
   return `${names.join(", ")}${left > 0 ? ` and ${left} more` : ""}`;
  }
  function countEntities(count) {
   return `${count.toLocaleString("en-US")} ${count === 1 ? "entity" : "entities"}`;
  }
  var remedy_network = __webpack_require__(2430);
  const WEBHOOK_IDENTIFIERS = {
   seats: "gh-copilot-seats-webhook",
   "m365-summary": "m365-copilot-summary-webhook",
   "m365-users": "m365-copilot-users-webhook"
  };
  function portInput(name, expected, when) {
   return {
    system: "port",
    kind: "input",
    name,
    expected,
    ...when !== void 0 && {
     when
    }
   };
  }
  const OTHER_REGION = portInput("port-region", "the region of the Port account", "the account is in another region");
  function runSetup(what) {
   return {
    system: "port",
    kind: "install",
    what,
    where: "Port"
   };
  }
  const MISSING_OBJECT = {
   ...runSetup("the missing object"),
   alternatives: [ OTHER_REGION ]
  };
  const ADMIN_ROLE = {
   system: "port",
   kind: "permission",
   permissions: [ "Admin" ],
   on: "token",
   note: 'To read webhooks, the role "Moderator" is enough.'
  };
  const WRONG_ADDRESS = {
   ...portInput("port-api-url", "the address of Port's API", '"port-api-url" is not the address of Port\'s API'),
   alternatives: [ OTHER_REGION, (0, remedy_network.n)("port-api-url", "Port's API"), {
    system: "port",
    kind: "contact",
    who: "the maintainers of this action",
    about: "the message",
    when: "both are correct",
    note: "Port's API may have changed."
   } ]
  };
  function laterOrNetwork(host) {
   return {
    system: "port",
    kind: "wait",
    alternatives: [ (0, remedy_network.X)(host) ]
   };
  }
  function afterLimit(retryAt) {
   return {
    system: "port",
    kind: "wait",
    ...retryAt && {
     until: retryAt.toISOString()
    },
    alternatives: [ portInput("max-wait-minutes", "a larger number", "the run may wait longer") ]
   };
  }
  function restrict(what) {
   return {
    ...runSetup(`the permissions of ${what}`),
    note: "If Terraform manages the permissions, change them there."
   };
  }
  function wrongSecret(webhook) {
   const identifier = WEBHOOK_IDENTIFIERS[webhook];
   return {
    ...portInput(`port-webhook-${webhook}-secret`, `the secret of webhook "${identifier}" in Port`),
    note: 'If "port-webhook-secret" serves all webhooks, set it there instead.',
    alternatives: [ {
     ...urlOf(webhook),
     when: `Port shows another URL for webhook "${identifier}"`
    }, {
     ...runSetup(`webhook "${identifier}"`),
     when: `webhook "${identifier}" is disabled`
    }, SLOW_PORT ]
   };
  }
  function urlOf(webhook) {
   return portInput(`port-webhook-${webhook}-url`, "the URL of the webhook data source in Port");
  }
  const SLOW_PORT = portInput("verify-timeout-seconds", "a larger number", "Port is slow");
  const REPLAY = {
   system: "port",
   kind: "wait",
   mode: "replay"
  };
  function replayLater(retryAt) {
   return {
    ...REPLAY,
    ...retryAt && {
     until: retryAt.toISOString()
    }
   };
  }
  function thenReplay(remedy) {
   const {alternatives = [], ...first} = remedy;
   const [main, ...others] = [ first, ...alternatives ].map(withReplay);
   if (main === void 0) return remedy;
   return {
    ...main,
    ...others.length > 0 && {
     alternatives: others
    }
   };
  }
  function withReplay(cause) {
   return cause.kind === "wait" ? {
    ...cause,
    mode: "replay"
   } : {
    ...cause,
    also: [ ...cause.also ?? [], REPLAY ]
   };
  }
  async function verifyDelivery(datasets, {verifier, sink, logger}) {
   const sent = datasets.filter(row => row.sent > 0);
   if (verifier === void 0 || sent.length === 0) return datasets;
   const log = logger.group("Verification");
   const results = await verifier.verify(sent.map(({dataset, blueprint, scope}) => ({
    blueprint,
    webhook: domain_dataset.yC[dataset].webhook,
    identifiers: sink.identifiersOf(dataset, scope)
   })));
   const corrected = new Map;
   for (const [index, row] of sent.entries()) {
    const result = results[index];
    if (result === void 0) throw new Error("A result is missing");
    corrected.set(row, verify_correct(row, result));
    log.info(`${nameOf(row)}: ${verify_describe(result)}.`);
   }
   log.end();
   return datasets.map(row => corrected.get(row) ?? row);
  }
  function verify_describe(result) {
   if ("failure" in result) return `not verified (${result.failure.code})`;
   const {verified, missing} = result;
   const lost = missing > 0 ? `, ${missing} missing` : "";
   return `Port has ${verified}${lost}`;
  }
  function verify_correct(row, result) {
   if ("failure" in result) return failWith(row, toNotVerified(row, result));
   const {verified, missing, problems} = result;
   if (missing === 0) return {
    ...row,
    verified
   };
   return {
    ...failWith(row, toMissing(row, result)),
    failed: row.failed + missing,
    verified,
    failed_entities: [ ...row.failed_entities ?? [], ...problems ]
   };
  }
  function failWith(row, error) {
   return {
    ...row,
    status: "failed",
    error: row.error ?? error
   };
  }
  function toNotVerified({blueprint}, {failure}) {
   return (0, errors.gV)(`Cannot verify the entities of "${blueprint}": the records were sent, but the run could not query Port.`, failure);
  }
  function toMissing({dataset, blueprint, sent}, result) {
   const {verified, missing, problems, isRefused} = result;
   const isSecretWrong = verified === 0 && !isRefused;
   const what = sent === 1 ? `the entity of "${blueprint}" that was sent` : `${missing} of the ${countEntities(sent)} of "${blueprint}" that were sent`;
   const problem = `Port does not have ${what}: ${nameProblems(problems, missing)}.`;
   const {webhook} = domain_dataset.yC[dataset];
   return isSecretWrong ? (0, errors.g5)("PORT_ENTITIES_MISSING", `${problem} ${sent === 1 ? "Port has not stored it" : "Port has stored none of them"}. The signing secret may be wrong.`, wrongSecret(webhook)) : (0, 
   errors.g5)("PORT_ENTITIES_MISSING", problem, {
    ...runSetup(`blueprint "${blueprint}" and its webhook`),
    alternatives: [ SLOW_PORT ]
   });
  }
  async function ingest(deps, frame) {
   const tally = new Tally;
   const reportDays = new ReportDays(deps.pruner);
   await (0, p_map.Ay)(deps.collectors, collector => collectFrom(collector, {
    ...deps,
    tally,
    reportDays
   }));
   await deps.sink.close();
   const sent = tally.toReports((...key) => deps.sink.countOf(...key));
   logDeliveries(sent, deps.logger, frame.isDryRun);
   const verified = await verifyDelivery(sent, deps);
   const pruned = await pruneGone(verified, {
    ...deps,
    tally
   });
   const datasets = await deleteOldDays(pruned, deps);
   const report = (0, assemble.x)(frame, {
    mode: "ingest",
    sources: (0, assemble.c)(datasets),
    datasets,
    warnings: tally.warnings,
    figures: tally.figures
   });
   await sendRunRecord(report, {
    ...deps,
    newestDays: tally.newestDays
   });
   return {
    ...report,
    ...frame.usage()
   };
  }
  const CREDENTIALS = "port credentials";
  class CircuitBreaker {
   #transport;
   #refusals=new Map;
   constructor(transport) {
    this.#transport = transport;
   }
   get limits() {
    return this.#transport.limits;
   }
   get isSending() {
    return this.#transport.isSending;
   }
   async deliver(batch, position) {
    const known = this.#refusalOf(batch.destination);
    if (known !== void 0) {
     const {code, message, remedy} = known;
     throw new errors.y_(code, message, {
      remedy
     });
    }
    try {
     return await this.#transport.deliver(batch, position);
    } catch (error) {
     const failure = (0, errors.w2)(error);
     const refused = refusedKey(failure, batch.destination);
     if (refused !== void 0) this.#refusals.set(refused, failure);
     throw error;
    }
   }
   #refusalOf({webhook, blueprint}) {
    return [ CREDENTIALS, webhook, blueprint ].map(name => this.#refusals.get(name)).find(refusal => refusal !== void 0);
   }
  }
  function refusedKey({code}, {webhook, blueprint}) {
   switch (code) {
   case "PORT_WEBHOOK_REFUSED":
   case "PORT_WEBHOOK_MISSING":
    return webhook;

   case "PORT_NOT_FOUND":
   case "PORT_NOT_LOCKED":
    return blueprint;

   case "PORT_UNAUTHORIZED":
   case "PORT_FORBIDDEN":
    return CREDENTIALS;

   default:
    return;
   }
  }
  var external_node_buffer_ = __webpack_require__(4573);
  const WEBHOOK_LIMITS = {
   maxRecords: 500,
   maxBodyBytes: 512 * 1024,
   maxInFlight: 4
  };
  const ENVELOPE_BYTES = 1024;
  const TAIL_BYTES = 8;
  function allocateBuffer(bytes) {
   return external_node_buffer_.Buffer.allocUnsafeSlow(bytes + TAIL_BYTES);
  }
  class Batch {
   dataset;
   destination;
   buffer;
   #limits;
   #ends;
   #entries=[];
   #scopes=[];
   #countByScope=new Map;
   constructor(dataset, limits = WEBHOOK_LIMITS, buffer = allocateBuffer(limits.maxBodyBytes)) {
    this.dataset = dataset;
    this.destination = destinationOf(dataset);
    this.buffer = buffer;
    this.#limits = limits;
    this.#ends = new Uint32Array(limits.maxRecords);
   }
   add(record, scope) {
    const json = JSON.stringify(record);
    const {maxRecords, maxBodyBytes, keepsRecords} = this.#limits;
    if (this.size >= maxRecords) return false;
    const start = this.#end + 1;
    if (start + external_node_buffer_.Buffer.byteLength(json) > maxBodyBytes) return false;
    const end = start + this.buffer.write(json, start);
    const {identifier} = record;
    const entry = keepsRecords ? {
     identifier,
     record
    } : {
     identifier
    };
    this.#append(entry, scopeKeyOf(scope), end);
    return true;
   }
   get size() {
    return this.#entries.length;
   }
   get recordsJson() {
    if (this.size === 0) return "[]";
    return `${this.buffer.toString("utf8", ENVELOPE_BYTES, this.#end)}]`;
   }
   between(head, tail) {
    const start = ENVELOPE_BYTES - external_node_buffer_.Buffer.byteLength(head);
    this.buffer.write(head, start);
    const array = this.size === 0 ? "[]" : "]";
    const end = this.#end + this.buffer.write(`${array}${tail}`, this.#end);
    return this.buffer.subarray(start, end);
   }
   get countByScope() {
    return this.#countByScope;
   }
   get identifiers() {
    return this.#entries.map(({identifier}) => identifier);
   }
   get records() {
    return this.#entries.flatMap(({record}) => record ?? []);
   }
   get identifiersByScope() {
    const byScope = new Map;
    for (const [index, {identifier}] of this.#entries.entries()) {
     const scope = this.#scopeOf(index);
     const known = byScope.get(scope);
     if (known === void 0) byScope.set(scope, [ identifier ]); else known.push(identifier);
    }
    return byScope;
   }
   pick(isWanted) {
    const buffer = allocateBuffer(this.#end);
    const part = new Batch(this.dataset, this.#limits, buffer);
    for (const [index, entry] of this.#entries.entries()) {
     if (!isWanted(index)) continue;
     const start = part.#end + 1;
     const end = start + this.#bytesOf(index).copy(buffer, start);
     part.#append(entry, this.#scopeOf(index), end);
    }
    return part;
   }
   #append(entry, scope, end) {
    this.buffer.write(this.size === 0 ? "[" : ",", this.#end);
    if (this.#scopes.at(-1)?.key !== scope) this.#scopes.push({
     key: scope,
     from: this.size
    });
    this.#ends[this.size] = end;
    this.#entries.push(entry);
    this.#countByScope.set(scope, (this.#countByScope.get(scope) ?? 0) + 1);
   }
   get #end() {
    return this.#ends[this.size - 1] ?? ENVELOPE_BYTES;
   }
   #scopeOf(index) {
    return this.#scopes.findLast(({from}) => from <= index)?.key ?? "";
   }
   #bytesOf(index) {
    const start = (this.#ends[index - 1] ?? ENVELOPE_BYTES) + 1;
    return this.buffer.subarray(start, this.#ends[index]);
   }
  }
  function destinationOf(content) {
   return typeof content === "string" ? (0, domain_dataset.xS)(content) : content;
  }
  function scopeKeyOf(scope) {
   return scope === void 0 ? "" : (0, domain_scope.OD)(scope);
  }
  class DeliveryTally {
   #counts=new Map;
   of(dataset, scope) {
    return this.#count(dataset, scopeKeyOf(scope));
   }
   addSent(batch) {
    for (const [key, records] of batch.countByScope) {
     const count = this.#count(batch.dataset, key);
     count.sent += records;
     count.batches += 1;
    }
   }
   addFailed(batch, failure, isKept) {
    for (const [key, records] of batch.countByScope) {
     const count = this.#count(batch.dataset, key);
     addFailure(count, failure);
     count.failed += records;
     if (isKept) count.kept += records;
    }
   }
   addLost(batch, reason) {
    for (const [key, records] of batch.countByScope) {
     const {dataset} = batch;
     addLoss(this.#count(dataset, key), {
      dataset,
      records,
      reason
     });
    }
   }
   addRejected(batch, rejections) {
    for (const {index, reason} of rejections) {
     const one = batch.pick(position => position === index);
     const [identifier = ""] = one.identifiers;
     const [key = ""] = one.countByScope.keys();
     const count = this.#count(batch.dataset, key);
     count.rejectedCount += 1;
     count.failed += 1;
     count.kept += 1;
     if (count.rejected.length < MAX_LISTED_PROBLEMS) count.rejected.push({
      identifier,
      reason
     });
     addFailure(count, describeRejected(batch.dataset, count));
    }
   }
   addFailedRecord(of, failure, isKept) {
    const count = this.of(of.dataset, of.scope);
    addFailure(count, failure);
    count.failed += 1;
    if (isKept) count.kept += 1;
   }
   addLostRecord({dataset, scope}, reason) {
    const count = this.#count(dataset, scopeKeyOf(scope));
    addLoss(count, {
     dataset,
     records: 1,
     reason
    });
   }
   #count(dataset, key) {
    const name = `${dataset} ${key}`;
    const known = this.#counts.get(name);
    if (known !== void 0) return known;
    const fresh = {
     sent: 0,
     failed: 0,
     kept: 0,
     batches: 0,
     failure: void 0,
     rejected: [],
     rejectedCount: 0,
     lostCount: 0
    };
    this.#counts.set(name, fresh);
    return fresh;
   }
  }
  function addFailure(count, failure) {
   const isWorse = failure.code === "UNDELIVERED_NOT_KEPT";
   const isSame = failure.code === count.failure?.code;
   const isFuller = isSame && failure.code === "PORT_ENTITIES_REJECTED";
   if (isWorse || isFuller || count.failure === void 0) count.failure = failure;
  }
  const FULL_FOLDER = {
   system: "workflow",
   kind: "input",
   name: "output-dir",
   expected: "a writable folder on a disk with free space"
  };
  function addLoss(count, {dataset, records, reason}) {
   count.failed += records;
   count.lostCount += records;
   const {lostCount} = count;
   const [lost, them] = lostCount === 1 ? [ "1 record", "it" ] : [ `${lostCount} records`, "them" ];
   const failure = (0, errors.g5)("UNDELIVERED_NOT_KEPT", `Lost ${lost} of "${dataset}": Port did not accept ${them}, and "output-dir" could not store ${them} (${reason}).`, FULL_FOLDER);
   addFailure(count, failure);
  }
  function describeRejected(dataset, count) {
   const {rejected, rejectedCount} = count;
   return (0, errors.g5)("PORT_ENTITIES_REJECTED", `Port refused ${countEntities(rejectedCount)} of "${domain_dataset.yC[dataset].blueprint}": ${nameProblems(rejected, rejectedCount)}.`, thenReplay(runSetup(`blueprint "${domain_dataset.yC[dataset].blueprint}"`)));
  }
  var external_node_fs_ = __webpack_require__(3024);
  var external_node_path_ = __webpack_require__(6760);
  var process_mark = __webpack_require__(6658);
  var write = __webpack_require__(6860);
  var output_dir_folder = __webpack_require__(7995);
  const NUMBERED = /^(\d+)-[a-z0-9-]+\.json(?:\.|$)/;
  const MAX_DIGITS = 30;
  class UndeliveredStore {
   #folder;
   #lastNumber;
   constructor(folder) {
    this.#folder = folder;
   }
   keep(batch) {
    this.keepJson(batch.dataset, batch.recordsJson);
   }
   keepOne(dataset, record) {
    this.keepJson(dataset, JSON.stringify([ record ]));
   }
   keepJson(dataset, recordsJson) {
    (0, output_dir_folder.I2)(this.#folder);
    const content = writeRecords(dataset, recordsJson);
    let isCreated = false;
    while (!isCreated) {
     const name = `${this.#nextNumber()}-${domain_dataset.yC[dataset].kind}.json`;
     isCreated = (0, write.k3)((0, external_node_path_.join)(this.#folder, name), content);
    }
   }
   #nextNumber() {
    this.#lastNumber ??= numbersIn(this.#folder).reduce((highest, number) => number > highest ? number : highest, 0n);
    this.#lastNumber += 1n;
    return this.#lastNumber;
   }
  }
  function writeRecords(dataset, recordsJson) {
   const {kind, blueprint} = domain_dataset.yC[dataset];
   const head = JSON.stringify({
    kind,
    blueprint
   });
   return `${head.slice(0, -1)},"records":${recordsJson}}`;
  }
  function numbersIn(folder) {
   return (0, external_node_fs_.readdirSync)(folder).flatMap(name => {
    const number = NUMBERED.exec(name)?.[1];
    if (number === void 0 || number.length > MAX_DIGITS) return [];
    return [ BigInt(number) ];
   });
  }
  const CLAIM = /^(.+\.json)\.([^.]+)\.[0-9a-f]{8}\.claim$/;
  const ABANDONED_AFTER_MS = 6 * 36e5;
  function splitClaim(entry) {
   const [, name, mark] = CLAIM.exec(entry) ?? [];
   return name === void 0 ? {
    name: entry
   } : {
    name,
    mark
   };
  }
  function isClaimed(path) {
   const {mark} = splitClaim(path);
   if (mark === void 0) return false;
   return (0, process_mark._)(mark) ?? (0, write.ff)(path) < ABANDONED_AFTER_MS;
  }
  function claim(file) {
   const suffix = `${(0, process_mark.t)()}.${(0, external_node_crypto_.randomUUID)().slice(0, 8)}.claim`;
   const path = (0, external_node_path_.join)(file.folder, `${file.name}.${suffix}`);
   try {
    (0, external_node_fs_.renameSync)(file.path, path);
   } catch (error) {
    if ((0, write.$N)(error) === "ENOENT") return;
    throw error;
   }
   const claimed = {
    ...file,
    path
   };
   refreshClaim(claimed);
   return claimed;
  }
  function refreshClaim({path}) {
   const now = new Date;
   try {
    (0, external_node_fs_.lutimesSync)(path, now, now);
   } catch {}
  }
  function release({folder, name, path}) {
   let target = name;
   try {
    while (!(0, write.kw)(path, (0, external_node_path_.join)(folder, target))) target = target.replace(/^\d+/, number => `${BigInt(number) + 1n}`);
   } catch (error) {
    const isSent = (0, write.$N)(error) === "ENOENT";
    if (!isSent) throw error;
   }
  }
  function keepOnly(file, rest) {
   const unsent = rest.filter(({size}) => size > 0);
   if (unsent.length > 0) {
    const lists = unsent.map(({recordsJson}) => recordsJson.slice(1, -1));
    const recordsJson = `[${lists.join(",")}]`;
    const {folder, name, dataset} = file;
    const content = writeRecords(dataset, recordsJson);
    const isCreated = (0, write.k3)((0, external_node_path_.join)(folder, name), content);
    if (!isCreated) new UndeliveredStore(folder).keepJson(dataset, recordsJson);
   }
   (0, external_node_fs_.rmSync)(file.path, {
    force: true
   });
  }
  var classic_errors = __webpack_require__(961);
  var redact = __webpack_require__(5259);
  const FILE_NAME = /^(\d+)-([a-z0-9-]+)\.json$/;
  const jsonValue = schemas.RZV(() => schemas.KCZ([ schemas.YjP(), schemas.aig(), schemas.zMY(), schemas.YOg(jsonValue), schemas.g1P(schemas.YjP(), jsonValue) ]));
  const fileSchema = schemas._H3({
   kind: schemas.YjP(),
   blueprint: schemas.YjP(),
   records: schemas.YOg(schemas.Ikc({
    identifier: schemas.YjP().min(1),
    title: schemas.YjP()
   }).catchall(jsonValue))
  });
  function listUndelivered(folder) {
   const files = [];
   const claimed = [];
   const unknown = [];
   const folders = [];
   for (const entry of namesIn(folder)) {
    const {name} = splitClaim(entry);
    const path = (0, external_node_path_.join)(folder, entry);
    const found = parseName(name);
    if (found === void 0) {
     if (name.toLowerCase().endsWith(".json")) unknown.push((0, redact.E$)(name)); else if (isFolder(path)) folders.push((0, 
     redact.E$)(name));
    } else if (isClaimed(path)) claimed.push(name); else files.push({
     ...found,
     folder,
     name,
     path
    });
   }
   files.sort((one, other) => one.number < other.number ? -1 : 1);
   return {
    files: files.map(({number: _, ...file}) => file),
    claimed,
    unknown,
    folders
   };
  }
  function isFolder(path) {
   return (0, external_node_fs_.lstatSync)(path, {
    throwIfNoEntry: false
   })?.isDirectory() === true;
  }
  function namesIn(folder) {
   if (!(0, external_node_fs_.existsSync)(folder)) return [];
   try {
    (0, output_dir_folder.VQ)(folder);
    return (0, external_node_fs_.readdirSync)(folder);
   } catch (error) {
    throw new errors.y_("UNDELIVERED_UNREADABLE", `Cannot list the undelivered records: ${(0, 
    errors.gJ)(error)}.`, {
     cause: error,
     remedy: {
      system: "workflow",
      kind: "input",
      name: "output-dir",
      expected: "the folder of the earlier run"
     }
    });
   }
  }
  function parseName(name) {
   const [, number, kind] = FILE_NAME.exec(name) ?? [];
   const dataset = domain_dataset._u.find(it => domain_dataset.yC[it].kind === kind);
   if (number === void 0 || dataset === void 0) return;
   return {
    number: BigInt(number),
    dataset
   };
  }
  function toBatches(file, records, limits) {
   const batches = [];
   for (const record of records) {
    if (batches.at(-1)?.add(record, void 0)) continue;
    const next = new Batch(file.dataset, limits);
    if (!next.add(record, void 0)) throw tooLarge(file, limits);
    batches.push(next);
   }
   return batches;
  }
  function readRecords(file) {
   try {
    const {kind, records} = fileSchema.parse(JSON.parse((0, output_dir_folder.q1)(file.path)));
    if (kind !== domain_dataset.yC[file.dataset].kind) throw new Error(`its kind is "${kind}"`);
    return records;
   } catch (error) {
    throw new errors.y_("UNDELIVERED_UNREADABLE", `Cannot read the undelivered records in "${file.name}": ${files_describe(error)}.`, {
     cause: error,
     remedy: BROKEN_FILE
    });
   }
  }
  const BROKEN_FILE = {
   system: "workflow",
   kind: "input",
   name: "output-dir",
   expected: "a folder with the restored file, or without the file",
   also: [ {
    system: "workflow",
    kind: "wait",
    mode: "ingest"
   } ]
  };
  function tooLarge({name}, {maxBodyBytes}) {
   return new errors.y_("PORT_RECORD_TOO_LARGE", `A record in "${name}" is larger than the ${maxBodyBytes / 1024} KiB that Port accepts in one request.`, {
    remedy: {
     system: "workflow",
     kind: "input",
     name: "output-dir",
     expected: "a folder without the file",
     note: "If you need the record, make it smaller."
    }
   });
  }
  function files_describe(error) {
   if (error instanceof SyntaxError) return "it is not valid JSON";
   if (error instanceof classic_errors.G) {
    const [issue] = error.issues;
    return (0, redact.E$)(`"${issue?.path.join(".")}" ${issue?.message}`);
   }
   return (0, redact.E$)((0, errors.gJ)(error));
  }
  const IGNORED = "UNDELIVERED_IGNORED";
  async function replay(deps, frame) {
   const tally = new DeliveryTally;
   const found = new Map;
   const transport = new CircuitBreaker(deps.transport);
   const log = deps.logger.group("Undelivered records");
   const listing = listUndelivered(deps.folder);
   const ignored = describeIgnored(listing);
   for (const message of ignored) log.warning(message);
   logListing(listing, {
    folder: deps.folder,
    log
   });
   for (const file of listing.files) {
    const fileTally = found.get(file.dataset) ?? {
     records: 0,
     superseded: 0,
     failure: void 0
    };
    found.set(file.dataset, fileTally);
    try {
     deps.signal.throwIfAborted();
     const outcome = await sendFile(file, {
      ...deps,
      transport,
      tally,
      fileTally
     });
     log.info(`${file.name}: ${outcome}.`);
    } catch (error) {
     fileTally.failure ??= (0, errors.w2)(error);
     log.info(`${file.name}: not sent (${(0, errors.w2)(error).code}).`);
    }
   }
   log.end();
   return (0, assemble.x)(frame, {
    mode: "replay",
    datasets: toDatasetReports(found, tally),
    warnings: ignored.map(message => ({
     code: IGNORED,
     message
    }))
   });
  }
  function logListing({files, claimed}, {folder, log}) {
   for (const name of claimed) log.info(`${name}: ${SENT_BY_ANOTHER}.`);
   if (files.length === 0) log.info(`Nothing to replay in "${folder}".`);
  }
  function describeIgnored({unknown, folders}) {
   return [ ...unknown.map(name => `"${name}" is ignored: its name is not the name of an undelivered file. Restore the name "<number>-<kind>.json".`), ...folders.map(name => `"${name}" is ignored: it is a folder. Move its files into "undelivered".`) ];
  }
  const SENT_BY_ANOTHER = "another replay is sending it";
  async function sendFile(file, deps) {
   if (!deps.transport.isSending) {
    await sendRecords(file, deps);
    return "written, not sent";
   }
   const claimed = claim(file);
   if (claimed === void 0) return SENT_BY_ANOTHER;
   try {
    return await sendRecords(claimed, deps);
   } finally {
    release(claimed);
   }
  }
  async function sendRecords(file, deps) {
   const {transport, tally, fileTally} = deps;
   const records = readRecords(file);
   const isOlder = await findOlder(file, records, deps);
   const wanted = records.filter(record => !isOlder(record));
   const older = records.length - wanted.length;
   const batches = toBatches(file, wanted, transport.limits);
   const total = sizeOf(batches);
   fileTally.records += total + older;
   fileTally.superseded += older;
   const rest = await sendBatches(batches, {
    ...deps,
    file
   });
   if (transport.isSending) keepOnly(file, rest);
   const left = sizeOf(rest);
   const late = older > 0 ? `${older} deleted, because Port has a later day; ` : "";
   return left === 0 ? `${late}accepted and deleted` : `${late}${total - left} accepted, ${left} still stored (${tally.of(file.dataset).failure?.code})`;
  }
  async function findOlder({dataset}, records, {newerStates}) {
   const {blueprint, stateDayProperty: property} = (0, domain_dataset.xS)(dataset);
   if (newerStates === void 0 || property === void 0) return () => false;
   return newerStates.finder({
    blueprint,
    property
   }, records);
  }
  async function sendBatches(batches, {transport, tally, file}) {
   const rest = [];
   for (const [index, batch] of batches.entries()) try {
    if (transport.isSending) refreshClaim(file);
    const position = {
     index: index + 1,
     count: batches.length
    };
    const rejections = await transport.deliver(batch, position);
    const rejectedAt = new Set(rejections.map(it => it.index));
    const accepted = batch.pick(at => !rejectedAt.has(at));
    if (transport.isSending) tally.addSent(accepted);
    tally.addRejected(batch, rejections);
    rest.push(batch.pick(at => rejectedAt.has(at)));
   } catch (error) {
    const unsent = batches.slice(index);
    for (const one of unsent) tally.addFailed(one, (0, errors.w2)(error), true);
    return [ ...rest, ...unsent ];
   }
   return rest;
  }
  function sizeOf(batches) {
   return batches.reduce((sum, {size}) => sum + size, 0);
  }
  function toDatasetReports(found, tally) {
   return domain_dataset._u.flatMap(dataset => {
    const fileTally = found.get(dataset);
    if (fileTally === void 0) return [];
    const count = tally.of(dataset);
    const error = fileTally.failure ?? count.failure;
    return [ {
     dataset,
     blueprint: domain_dataset.yC[dataset].blueprint,
     status: error ? "failed" : "ok",
     collected: fileTally.records,
     verified: null,
     requests: 0,
     ...fileTally.superseded > 0 && {
      superseded: fileTally.superseded
     },
     ...toDeliveredCounts(count),
     ...error && {
      error
     }
    } ];
   });
  }
  var http_error = __webpack_require__(8161);
  var explain_http_error = __webpack_require__(7019);
  class PortError extends errors.AK {
   name="PortError";
  }
  function toPortError(error, credentials) {
   if (!(error instanceof http_error.j)) return error;
   const explanation = (0, explain_http_error.y)(error, wordsFor(error, credentials));
   const problem = `Cannot use Port's API: ${error.message}.`;
   const {code, remedy} = explanation;
   return new PortError(code, (0, explain_http_error.w)(problem, explanation), {
    cause: error,
    remedy
   });
  }
  function unexpectedAnswer(subject, problem) {
   return new PortError("PORT_UNEXPECTED_RESPONSE", `Cannot read ${subject} from Port: ${problem}.`, {
    remedy: WRONG_ADDRESS
   });
  }
  function wordsFor({host}, credentials) {
   return {
    rateLimited: retryAt => ({
     code: "PORT_RATE_LIMITED",
     remedy: afterLimit(retryAt)
    }),
    unavailable: {
     code: "PORT_UNAVAILABLE",
     why: "Port is down or unreachable.",
     remedy: laterOrNetwork(host)
    },
    unexpected: {
     code: "PORT_UNEXPECTED_RESPONSE",
     remedy: WRONG_ADDRESS
    },
    refused: status => explainRefusal(status, credentials)
   };
  }
  function explainRefusal(status, credentials) {
   switch (status) {
   case 401:
    return credentials === "client" ? WRONG_CLIENT : WRONG_TOKEN;

   case 403:
    return {
     code: "PORT_FORBIDDEN",
     remedy: ADMIN_ROLE
    };

   case 404:
    return {
     code: "PORT_NOT_FOUND",
     remedy: MISSING_OBJECT
    };

   default:
    return {
     code: "PORT_API_REFUSED",
     remedy: {
      system: "port",
      kind: "contact",
      who: "Port Support",
      about: "Port's words and the trace ID"
     }
    };
   }
  }
  const WRONG_CLIENT = {
   code: "PORT_UNAUTHORIZED",
   remedy: {
    ...portInput("port-client-id", "the client ID of the Port account"),
    also: [ portInput("port-client-secret", "the client secret that belongs to it") ],
    note: "Both are in Port under Credentials.",
    alternatives: [ OTHER_REGION ]
   }
  };
  const WRONG_TOKEN = {
   code: "PORT_UNAUTHORIZED",
   why: 'The "port-access-token" is wrong or has expired: Port\'s tokens expire after three hours.',
   remedy: {
    ...portInput("port-access-token", ""),
    value: "",
    also: [ portInput("port-client-id", "the client ID of the Port account"), portInput("port-client-secret", "its client secret") ],
    alternatives: [ OTHER_REGION ]
   }
  };
  var core_errors = __webpack_require__(7428);
  const tokenSchema = schemas._H3({
   accessToken: schemas.YjP().min(1),
   expiresIn: schemas.aig().positive()
  });
  const refusalSchema = schemas._H3({
   message: schemas.YjP().optional(),
   error: schemas.YjP().optional()
  });
  const documentSchema = schemas.g1P(schemas.YjP(), schemas.L5J());
  const webhookSchema = schemas._H3({
   url: schemas.OZ5(),
   enabled: schemas.zMY()
  });
  function readAnswer(schema, answer, subject) {
   const parsed = schema.safeParse(answer);
   if (parsed.success) return parsed.data;
   const problem = (0, redact.E$)(core_errors.S1(parsed.error));
   throw unexpectedAnswer(subject, `the answer is not as documented (${problem})`);
  }
  function readJson(response, subject) {
   const text = response.text();
   if (text === "") return;
   try {
    return JSON.parse(text);
   } catch {
    throw unexpectedAnswer(subject, "the answer is not JSON");
   }
  }
  const MAX_ID_CHARACTERS = 100;
  function toRefusal(request, response) {
   const reason = reasonIn(response);
   const id = (0, redact.E$)(response.headers.get("x-trace-id") ?? "", MAX_ID_CHARACTERS);
   const detail = [ reason, id && `trace id ${id}` ].filter(Boolean).join(", ");
   return new http_error.j({
    ...request,
    kind: "status",
    status: response.status,
    detail: detail === "" ? void 0 : detail
   });
  }
  function reasonIn(response) {
   const {message, error} = refusalSchema.safeParse(response.json()).data ?? {};
   return (0, redact.E$)(message ?? error ?? "");
  }
  function isObject(value) {
   return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function objectAt(value, key) {
   const found = isObject(value) ? value[key] : void 0;
   return isObject(found) ? found : {};
  }
  function listAt(value, key) {
   const found = isObject(value) ? value[key] : void 0;
   return Array.isArray(found) ? found : [];
  }
  function textAt(value, key) {
   const found = isObject(value) ? value[key] : void 0;
   return typeof found === "string" ? found : void 0;
  }
  async function findDocument(client, {path, params, keys, subject}) {
   try {
    const found = await client.get(path, params);
    const answer = readAnswer(documentSchema, found, subject);
    const key = keys.find(name => name in answer);
    const document = key === void 0 ? void 0 : answer[key];
    return readAnswer(documentSchema, document, subject);
   } catch (error) {
    if (error instanceof PortError && error.code === "PORT_NOT_FOUND") return;
    throw error;
   }
  }
  function parseScope(value) {
   return {
    users: namesAt(value, "users"),
    roles: namesAt(value, "roles"),
    teams: namesAt(value, "teams"),
    ownedByTeam: isObject(value) && value.ownedByTeam === true,
    hasPolicy: isObject(value) && value.policy != null
   };
  }
  function namesAt(value, key) {
   return listAt(value, key).filter(name => typeof name === "string");
  }
  function isWithin(scope, {roles, teams}) {
   return scope.users.length === 0 && !scope.ownedByTeam && !scope.hasPolicy && scope.roles.every(role => roles.includes(role)) && scope.teams.every(team => teams.includes(team));
  }
  function narrow(scope, readers) {
   if (isWithin(scope, readers)) return scope;
   const roles = scope.roles.filter(role => readers.roles.includes(role));
   return {
    users: [],
    roles: roles.length > 0 ? roles : readers.roles,
    teams: scope.teams.filter(team => readers.teams.includes(team)),
    ownedByTeam: false,
    hasPolicy: false
   };
  }
  function addTeams(scope, {roles, teams}) {
   const missing = teams.filter(team => !scope.teams.includes(team));
   if (missing.length === 0) return scope;
   return {
    ...scope,
    roles: scope.roles.length > 0 ? scope.roles : roles,
    teams: [ ...scope.teams, ...missing ]
   };
  }
  function describeChange(path, before, after) {
   const name = (0, redact.E$)(path);
   const users = before.users.length - after.users.length;
   return [ ...listChanges(`${name}: role`, before.roles, after.roles), ...listChanges(`${name}: team`, before.teams, after.teams), ...users > 0 ? [ `${name}: ${users} named ${users === 1 ? "user" : "users"} removed` ] : [], ...before.ownedByTeam && !after.ownedByTeam ? [ `${name}: owning teams removed ("ownedByTeam")` ] : [], ...before.hasPolicy && !after.hasPolicy ? [ `${name}: policy removed` ] : [] ];
  }
  function listChanges(what, before, after) {
   const removed = before.filter(name => !after.includes(name));
   const added = after.filter(name => !before.includes(name));
   return [ ...removed.map(name => `${what} "${(0, redact.E$)(name)}" removed`), ...added.map(name => `${what} "${(0, 
   redact.E$)(name)}" added`) ];
  }
  function toBody({users, roles, teams, ownedByTeam}, hasOwners) {
   return {
    users,
    roles,
    teams,
    ...hasOwners && {
     ownedByTeam
    }
   };
  }
  const HOLDERS = {
   "blueprint-permissions": {
    noun: "blueprint",
    path: "/v1/blueprints/{identifier}/permissions",
    root: "entities",
    scopes: [ "read", "register", "update", "unregister" ],
    maps: [ "updateProperties", "updateRelations" ],
    hasOwners: true,
    rolesOf: identifier => [ "Admin", `${identifier}-moderator` ],
    defaults: identifier => ({
     read: {
      roles: [ "Admin", `${identifier}-moderator`, "Member" ]
     }
    })
   },
   "page-permissions": {
    noun: "page",
    path: "/v1/pages/{identifier}/permissions",
    root: void 0,
    scopes: [ "read", "update" ],
    maps: [],
    hasOwners: false,
    rolesOf: () => [ "Admin" ],
    defaults: () => ({
     read: {
      roles: [ "Admin", "Member" ]
     }
    })
   }
  };
  function placeScopes(kind, permissions) {
   const {root, scopes, maps} = HOLDERS[kind];
   const holder = root === void 0 ? permissions : objectAt(permissions, root);
   if (!isObject(holder.read)) return;
   return placeIn(holder, scopes, maps);
  }
  function defaultScopes(kind, identifier) {
   return placeIn(HOLDERS[kind].defaults(identifier), [ "read" ], []);
  }
  function placeIn(holder, scopes, maps) {
   return [ ...scopes.map(name => ({
    at: {
     name
    },
    scope: parseScope(holder[name])
   })), ...maps.flatMap(name => Object.entries(objectAt(holder, name)).map(([key, scope]) => ({
    at: {
     name,
     key
    },
    scope: parseScope(scope)
   }))) ];
  }
  function showPath({name, key}) {
   return key === void 0 ? name : `${name}.${key}`;
  }
  function planNarrowing(kind, placed, readers) {
   const narrowed = placed.map(({at, scope}) => {
    const closed = narrow(scope, readers);
    const after = at.name === "read" ? addTeams(closed, readers) : closed;
    return {
     at,
     scope,
     closed,
     after
    };
   });
   return {
    changes: narrowed.flatMap(({at, scope, after}) => describeChange(showPath(at), scope, after)),
    wasOpen: narrowed.some(({scope, closed}) => scope !== closed),
    body: bodyOf(kind, narrowed.map(({at, scope, after}) => ({
     at,
     scope: after,
     isChanged: scope !== after
    })))
   };
  }
  function listOpenings(placed, roles) {
   return placed.flatMap(({at, scope}) => {
    const unnamed = {
     ...scope,
     users: []
    };
    const closed = narrow(unnamed, {
     roles,
     teams: scope.teams
    });
    return describeChange(showPath(at), unnamed, closed);
   });
  }
  function bodyOf(kind, scopes) {
   const {root, hasOwners} = HOLDERS[kind];
   const body = {};
   const toSend = scope => toBody(scope, hasOwners);
   const names = new Set(scopes.filter(({isChanged}) => isChanged).map(({at}) => at.name));
   for (const {at, scope} of scopes) {
    if (!names.has(at.name)) continue;
    body[at.name] = at.key === void 0 ? toSend(scope) : {
     ...body[at.name],
     [at.key]: toSend(scope)
    };
   }
   return root === void 0 ? body : {
    [root]: body
   };
  }
  const TIME_LIMIT_MS = 1e4;
  const FIRST_PAUSE_MS = 500;
  const LATE_CODES = [ "PORT_NOT_FOUND", "PORT_FORBIDDEN", "PORT_NOT_LOCKED" ];
  const EVERYONE = '"people-readers" is "everyone", so the permissions in Port stay as they are.';
  const OPEN = "Until this change, others may read the data.";
  async function planLock(client, lock, teams) {
   const {kind, identifier, readers} = lock;
   if (readers === "everyone") return stepOf(lock, {
    action: "skipped",
    reason: EVERYONE
   });
   try {
    await teams.check(readers);
    const found = await readScopes(client, lock);
    const placed = found ?? defaultScopes(kind, identifier);
    const plan = planNarrowing(kind, placed, readersOf(lock, readers));
    const {changes, wasOpen} = plan;
    const action = changes.length > 0 ? "update" : "unchanged";
    if (found === void 0) return stepOf(lock, {
     action,
     changes
    });
    const note = wasOpen ? {
     note: OPEN
    } : {};
    return {
     ...stepOf(lock, {
      action,
      changes,
      ...note
     }),
     isOpen: wasOpen
    };
   } catch (error) {
    const failure = (0, errors.w2)(explain(error, lock));
    const isLeft = failure.code === "PORT_SETUP_REFUSED";
    const action = isLeft ? "refused" : "failed";
    return stepOf(lock, {
     action,
     error: failure
    });
   }
  }
  async function readOpenings(client, lock) {
   const {roles} = readersOf(lock, []);
   const found = await readScopes(client, lock);
   return found && listOpenings(found, roles);
  }
  function stepOf(lock, rest) {
   const {kind, identifier} = lock;
   return {
    row: {
     kind,
     identifier,
     changes: [],
     ...rest
    },
    lock
   };
  }
  function readersOf({kind, identifier}, teams) {
   return {
    roles: HOLDERS[kind].rolesOf(identifier),
    teams
   };
  }
  async function readScopes(client, {kind, identifier}) {
   const {path, noun} = HOLDERS[kind];
   const found = await findDocument(client, {
    path,
    params: {
     identifier
    },
    keys: [ "permissions" ],
    subject: `permissions of ${noun} "${identifier}"`
   });
   return found && placeScopes(kind, found);
  }
  async function applyLock(deps, {row, lock}) {
   const {readers} = lock;
   const isDone = row.action !== "update" && row.action !== "failed";
   if (readers === "everyone" || isDone) return row;
   try {
    const {error: _, ...rest} = row;
    const changes = await lockInTime(deps, lock, readers);
    const action = changes.length > 0 ? "update" : "unchanged";
    return {
     ...rest,
     action,
     changes
    };
   } catch (error) {
    const failure = (0, errors.w2)(explain(error, lock));
    return {
     ...row,
     action: "failed",
     error: failure
    };
   }
  }
  async function lockInTime(deps, lock, teams) {
   const {clock, signal} = deps;
   const deadlineMs = clock.monotonicMs() + TIME_LIMIT_MS;
   for (let pauseMs = FIRST_PAUSE_MS; ;pauseMs *= 2) try {
    return await lockOnce(deps, lock, teams);
   } catch (error) {
    const isLate = LATE_CODES.includes((0, errors.w2)(error).code);
    const leftMs = deadlineMs - clock.monotonicMs();
    if (!isLate || leftMs <= 0) throw error;
    await clock.sleep(Math.min(pauseMs, leftMs), signal);
   }
  }
  async function lockOnce({client}, lock, teams) {
   const {kind, identifier} = lock;
   const readers = readersOf(lock, teams);
   const before = await readScopes(client, lock);
   if (before === void 0) throw notLocked(lock, NO_SCOPES, runSetup(`the permissions of ${lock_nameOf(lock)}`));
   const {changes, body} = planNarrowing(kind, before, readers);
   if (changes.length === 0) return changes;
   await client.patch(HOLDERS[kind].path, {
    identifier
   }, body);
   const after = await readScopes(client, lock) ?? [];
   const left = planNarrowing(kind, after, readers).changes;
   if (after.length > 0 && left.length === 0) return changes;
   const problem = `Port accepted the change, but these are left: ${left.join("; ")}.`;
   throw notLocked(lock, problem, restrict(lock_nameOf(lock)));
  }
  const NO_SCOPES = "Port has not created its permissions yet.";
  function notLocked(lock, why, remedy) {
   const problem = `Cannot restrict who reads ${lock_nameOf(lock)}. ${why}`;
   return new PortError("PORT_NOT_LOCKED", problem, {
    remedy
   });
  }
  function lock_nameOf({kind, identifier}) {
   return `${HOLDERS[kind].noun} "${identifier}"`;
  }
  function explain(error, lock) {
   if (!(error instanceof PortError) || error.code !== "PORT_FORBIDDEN") return error;
   return notLocked(lock, error.problem, missingRole(lock));
  }
  function missingRole({kind, identifier}) {
   const [, moderator] = HOLDERS[kind].rolesOf(identifier);
   return {
    ...NEED_ADMIN,
    ...moderator && {
     note: `The role "${moderator}" is enough, too.`
    }
   };
  }
  const NEED_ADMIN = {
   system: "port",
   kind: "permission",
   permissions: [ "Admin" ],
   on: "token"
  };
  const USER_BLUEPRINT = "_user";
  const USER_RELATION = "port_user";
  const OPTIONAL_RELATIONS = [ {
   blueprint: domain_dataset.yC["m365-users"].blueprint,
   name: USER_RELATION,
   target: USER_BLUEPRINT,
   isPortsOwn: true
  }, {
   blueprint: domain_dataset.yC["github-teams"].blueprint,
   name: "port_team",
   target: "_team",
   isPortsOwn: true
  }, {
   blueprint: domain_dataset.yC["github-teams"].blueprint,
   name: "github_team",
   target: "githubTeam",
   isPortsOwn: false
  } ];
  function relationAt(holder, name) {
   return objectAt(holder, "relations")[name];
  }
  function pointsToOne(relation, target) {
   const isMany = isObject(relation) && relation.many === true;
   return textAt(relation, "target") === target && !isMany;
  }
  function setsRelation(mapping, {blueprint, name}) {
   if (textAt(mapping, "blueprint") !== blueprint) return false;
   return relationAt(objectAt(mapping, "entity"), name) !== void 0;
  }
  function hasRelation(document, {blueprint, name}) {
   return document.identifier === blueprint && relationAt(document, name) !== void 0;
  }
  const WEBHOOK_ANSWER_KEYS = [ "integration", "webhook" ];
  async function lookUpWebhookUrls({client, secrets}, webhooks) {
   const urls = {};
   const problems = [];
   for (const webhook of webhooks) {
    const identifier = WEBHOOK_IDENTIFIERS[webhook];
    const found = await findWebhook(client, identifier).catch(error => {
     throw toLookUpError(error, identifier);
    });
    if (found !== void 0) secrets.add(found.url);
    const problem = problemOf(found);
    if (problem === void 0) urls[webhook] = found?.url ?? ""; else problems.push(`"${identifier}" (${problem})`);
   }
   if (problems.length > 0) throw webhookMissing(problems);
   return urls;
  }
  const FATAL = [ "PORT_WEBHOOK_MISSING", "PORT_UNAUTHORIZED", "PORT_FORBIDDEN", "CANCELLED" ];
  class WebhookUrls {
   #client;
   #secrets;
   #urls=new Map;
   constructor(client, secrets, given) {
    this.#client = client;
    this.#secrets = secrets;
    for (const webhook of domain_dataset.zE) {
     const url = given[webhook];
     if (url !== void 0) this.#urls.set(webhook, Promise.resolve(url));
    }
   }
   async lookUp(webhooks) {
    for (const webhook of webhooks) await this.of(webhook).catch(error => {
     if (FATAL.includes((0, errors.w2)(error).code)) throw error;
    });
   }
   of(webhook) {
    const known = this.#urls.get(webhook) ?? this.#read(webhook);
    this.#urls.set(webhook, known);
    return known;
   }
   async #read(webhook) {
    if (this.#client === void 0) return;
    const deps = {
     client: this.#client,
     secrets: this.#secrets
    };
    return (await lookUpWebhookUrls(deps, [ webhook ]))[webhook];
   }
  }
  async function findWebhook(client, identifier) {
   const subject = `webhook "${identifier}"`;
   const found = await findDocument(client, {
    path: "/v1/webhooks/{webhook}",
    params: {
     webhook: identifier
    },
    keys: WEBHOOK_ANSWER_KEYS,
    subject
   });
   return found && readAnswer(webhookSchema, found, subject);
  }
  function problemOf(found) {
   if (found === void 0) return "missing";
   if (!found.enabled) return "disabled";
   return isSafe(found.url) ? void 0 : UNSAFE_URL;
  }
  function isSafe(value) {
   const url = new URL(value);
   const isLoopback = LOOPBACK_HOSTS.includes(url.hostname);
   const isSecure = url.protocol === "https:" || url.protocol === "http:" && isLoopback;
   const extras = `${url.username}${url.password}${url.search}${url.hash}`;
   return isSecure && extras === "";
  }
  const UNSAFE_URL = "its URL is not an https:// address without user name, query or fragment";
  const LOOPBACK_HOSTS = [ "localhost", "127.0.0.1", "[::1]" ];
  function toLookUpError(error, identifier) {
   if (!(error instanceof PortError)) return error;
   const {code, problem, remedy} = error;
   return new PortError(code, `Cannot look up the URL of webhook "${identifier}". ${problem}`, {
    cause: error,
    remedy
   });
  }
  function webhookMissing(problems) {
   return new PortError("PORT_WEBHOOK_MISSING", `Cannot look up the URL of webhook ${problems.join(", webhook ")}.`, {
    remedy: runSetup("the webhooks")
   });
  }
  const ENDPOINTS = {
   blueprint: {
    collection: "/v1/blueprints?create_catalog_page=false",
    item: "/v1/blueprints/{identifier}",
    answerKeys: [ "blueprint" ],
    change: "patch"
   },
   webhook: {
    collection: "/v1/webhooks",
    item: "/v1/webhooks/{identifier}",
    answerKeys: WEBHOOK_ANSWER_KEYS,
    change: "patch"
   },
   scorecard: {
    collection: "/v1/blueprints/{blueprint}/scorecards",
    item: "/v1/blueprints/{blueprint}/scorecards/{identifier}",
    answerKeys: [ "scorecard" ],
    change: "put"
   },
   page: {
    collection: "/v1/pages",
    item: "/v1/pages/{identifier}",
    answerKeys: [ "page" ],
    change: "patch"
   },
   action: {
    collection: "/v1/actions",
    item: "/v1/actions/{identifier}",
    answerKeys: [ "action" ],
    change: "put"
   },
   workflow: {
    collection: "/v1/workflows",
    item: "/v1/workflows/{identifier}",
    answerKeys: [ "workflow" ],
    change: "put"
   }
  };
  function optionalIn(document) {
   const mappings = listAt(document, "mappings");
   return OPTIONAL_RELATIONS.filter(relation => hasRelation(document, relation) || mappings.some(mapping => setsRelation(mapping, relation)));
  }
  function leaveOut(document, relations) {
   const present = optionalIn(document).filter(it => relations.includes(it));
   if (present.length === 0) return document;
   if (present.some(relation => hasRelation(document, relation))) {
    const names = present.map(({name}) => name);
    const kept = Object.entries(objectAt(document, "relations")).filter(([name]) => !names.includes(name));
    return {
     ...document,
     relations: Object.fromEntries(kept)
    };
   }
   const mappings = listAt(document, "mappings").filter(mapping => !present.some(relation => setsRelation(mapping, relation)));
   return {
    ...document,
    mappings
   };
  }
  async function findObstacles(client, relations) {
   const found = await Promise.all(relations.map(relation => findObstacle(client, relation)));
   return found.filter(obstacle => obstacle !== void 0);
  }
  async function findObstacle(client, relation) {
   const {blueprint, target, isPortsOwn} = relation;
   try {
    if (await findBlueprint(client, target) === void 0) {
     const note = `${leftOut([ relation ])}: this account has no blueprint "${target}".`;
     return {
      relation,
      note: isPortsOwn ? note : void 0
     };
    }
    const note = describeTaken(await findBlueprint(client, blueprint), relation);
    return note === void 0 ? void 0 : {
     relation,
     note
    };
   } catch {
    return;
   }
  }
  function describeTaken(blueprint, relation) {
   const theirs = relationAt(blueprint, relation.name);
   if (theirs === void 0 || pointsToOne(theirs, relation.target)) return;
   const target = textAt(theirs, "target") ?? "";
   const many = target === relation.target ? "many of " : "";
   return `${leftOut([ relation ])}: a relation with this name points to ${many}blueprint "${(0, 
   redact.E$)(target)}". To use ours, rename that relation in Port, and run "mode: setup" again.`;
  }
  function describeRefusal(relations, message) {
   const it = relations.length === 1 ? "it" : "them";
   return `${leftOut(relations)}, because Port refuses ${it}. ${message}`;
  }
  function leftOut(relations) {
   const names = relations.map(({name}) => `"${name}"`).join(" and ");
   return relations.length === 1 ? `The relation ${names} is left out` : `The relations ${names} are left out`;
  }
  function findBlueprint(client, identifier) {
   const {item: path, answerKeys: keys} = ENDPOINTS.blueprint;
   const subject = `blueprint "${identifier}"`;
   return findDocument(client, {
    path,
    params: {
     identifier
    },
    keys,
    subject
   });
  }
  var external_node_util_ = __webpack_require__(7975);
  const ITEM_KEYS = [ "identifier", "id", "title" ];
  const SHARED_LISTS = [ "required", "order", "shown", "enum" ];
  function mergeObjects(theirs, ours) {
   const merged = Object.entries(ours).flatMap(([key, value]) => {
    const present = theirs[key] ?? void 0;
    if (present === void 0 && isEmpty(value)) return [];
    return [ [ key, mergeValues(present, value, key) ] ];
   });
   return {
    ...theirs,
    ...Object.fromEntries(merged)
   };
  }
  function commonItemKey(lists, keys = ITEM_KEYS) {
   return keys.find(key => lists.every(list => {
    const names = list.map(item => isObject(item) ? item[key] : void 0);
    const isNamed = names.every(name => typeof name === "string");
    return isNamed && new Set(names).size === names.length;
   }));
  }
  function mergeValues(theirs, ours, key) {
   if (isObject(theirs) && isObject(ours)) return mergeObjects(theirs, ours);
   if (!Array.isArray(theirs) || !Array.isArray(ours)) return ours;
   if (SHARED_LISTS.includes(key)) return [ ...new Set([ ...theirs, ...ours ]) ];
   const itemKey = commonItemKey([ theirs, ours ]);
   if (itemKey !== void 0) return mergeItems(theirs, ours, itemKey);
   return covers(theirs, ours) ? theirs : ours;
  }
  function mergeItems(theirs, ours, key) {
   const ourItem = item => ours.find(candidate => candidate[key] === item[key]);
   const kept = theirs.map(item => {
    const our = ourItem(item);
    return our === void 0 ? item : mergeObjects(item, our);
   });
   const known = new Set(theirs.map(item => item[key]));
   return [ ...kept, ...ours.filter(item => !known.has(item[key])) ];
  }
  function covers(theirs, ours) {
   if (Array.isArray(theirs) && Array.isArray(ours)) return theirs.length === ours.length && ours.every((item, index) => covers(theirs[index], item));
   if (isObject(theirs) && isObject(ours)) return Object.entries(ours).every(([key, value]) => covers(theirs[key], value) || theirs[key] == null && isEmpty(value));
   return (0, external_node_util_.isDeepStrictEqual)(theirs, ours);
  }
  function isEmpty(value) {
   if (Array.isArray(value)) return value.length === 0;
   return isObject(value) && Object.keys(value).length === 0;
  }
  const MAX_SHOWN_CHARACTERS = 40;
  const diff_ITEM_KEYS = [ "identifier", "id", "title" ];
  const MAPPING_KEY = "blueprint";
  function diff(before, after, path = []) {
   if ((0, external_node_util_.isDeepStrictEqual)(before, after)) return [];
   const name = (0, redact.E$)(path.join("."));
   if (before === void 0) return [ `${name} added` ];
   if (after === void 0) return [ `${name} removed` ];
   if (isObject(before) && isObject(after)) {
    const keys = new Set([ ...Object.keys(before), ...Object.keys(after) ]);
    return [ ...keys ].flatMap(key => diff(before[key], after[key], [ ...path, key ]));
   }
   if (Array.isArray(before) && Array.isArray(after)) return listItemChanges(before, after, path);
   return [ `${name} changed from ${show(before)} to ${show(after)}` ];
  }
  function listItemChanges(before, after, path) {
   const key = commonItemKey([ before, after ], diff_ITEM_KEYS) ?? MAPPING_KEY;
   const isNamed = [ ...before, ...after ].every(item => textAt(item, key));
   const changes = isNamed ? diff(byKey(before, key), byKey(after, key), path) : [];
   return changes.length > 0 ? changes : [ `${(0, redact.E$)(path.join("."))} changed` ];
  }
  function byKey(items, key) {
   const named = {};
   for (const item of items) {
    const name = textAt(item, key) ?? "";
    let unique = name;
    for (let number = 2; unique in named; number += 1) unique = `${name} (${number})`;
    named[unique] = item;
   }
   return named;
  }
  function show(value) {
   const text = (0, redact.E$)(JSON.stringify(value) ?? String(value));
   return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}\u2026` : text;
  }
  function mergeBlueprint(theirs, ours) {
   const reasons = [ ...typeConflicts(theirs, ours), ...targetConflicts(theirs, ours), ...derivedConflicts(theirs, ours) ];
   if (reasons.length > 0) return {
    reasonToLeave: reasons.join(" ")
   };
   const calculations = collidingCalculations(theirs, ours);
   const required = noLongerRequired(theirs, ours);
   const relations = requiredRelations(theirs);
   const before = {
    ...without(theirs, calculations, required),
    ...relations.length > 0 && {
     relations: relaxed(theirs)
    }
   };
   return {
    before,
    after: mergeObjects(before, neverStricter(ours)),
    removals: [ ...calculations.map(key => `calculation "${key}" removed, because its value is stored now`), ...required.map(key => `"${(0, 
    redact.E$)(key)}" no longer required, because not every record has it`), ...relations.map(key => `relation "${(0, 
    redact.E$)(key)}" no longer required, because not every record has it`) ]
   };
  }
  const HOW_TO_FREE = 'In Port, open the blueprint, rename or delete it, and run "mode: setup" again.';
  function typeConflicts(theirs, ours) {
   const present = propertiesOf(theirs);
   return Object.entries(propertiesOf(ours)).flatMap(([key, property]) => {
    const was = typeOf(present[key], property);
    const wanted = typeOf(property, present[key]);
    if (was === void 0 || was === wanted) return [];
    return [ `Property "${key}" is of type "${(0, redact.E$)(was)}" and must be of type "${wanted}"; Port cannot change a type. ${HOW_TO_FREE}` ];
   });
  }
  function targetConflicts(theirs, ours) {
   const present = objectAt(theirs, "relations");
   return Object.entries(objectAt(ours, "relations")).flatMap(([key, wanted]) => {
    const was = textAt(present[key], "target");
    if (was === void 0 || was === textAt(wanted, "target")) return [];
    return [ `Relation "${key}" points to blueprint "${(0, redact.E$)(was)}" and must point to "${textAt(wanted, "target")}". ${HOW_TO_FREE}` ];
   });
  }
  function derivedConflicts(theirs, ours) {
   const derived = [ "mirrorProperties", "aggregationProperties" ];
   const words = {
    mirrorProperties: "a mirror",
    aggregationProperties: "an aggregation"
   };
   return derived.flatMap(section => Object.keys(objectAt(theirs, section)).filter(key => key in propertiesOf(ours)).map(key => `"${key}" is the name of ${words[section]} property, and a stored property needs the name. ${HOW_TO_FREE}`));
  }
  function collidingCalculations(theirs, ours) {
   const calculations = Object.keys(objectAt(theirs, "calculationProperties"));
   return calculations.filter(key => key in propertiesOf(ours));
  }
  function noLongerRequired(theirs, ours) {
   const always = requiredOf(ours);
   return requiredOf(theirs).filter(key => !always.includes(key));
  }
  function requiredRelations(theirs) {
   return Object.entries(objectAt(theirs, "relations")).filter(([, relation]) => isObject(relation) && relation.required === true).map(([key]) => key);
  }
  function relaxed(theirs) {
   const relations = Object.entries(objectAt(theirs, "relations"));
   return Object.fromEntries(relations.map(([key, relation]) => {
    const isRequired = isObject(relation) && relation.required === true;
    return [ key, isRequired ? {
     ...relation,
     required: false
    } : relation ];
   }));
  }
  function without(theirs, calculations, required) {
   if (calculations.length + required.length === 0) return theirs;
   const schema = objectAt(theirs, "schema");
   const kept = Object.entries(objectAt(theirs, "calculationProperties"));
   return {
    ...theirs,
    schema: {
     ...schema,
     required: requiredOf(theirs).filter(key => !required.includes(key))
    },
    calculationProperties: Object.fromEntries(kept.filter(([key]) => !calculations.includes(key)))
   };
  }
  function neverStricter(ours) {
   const {required: _, ...schema} = objectAt(ours, "schema");
   return {
    ...ours,
    schema
   };
  }
  function propertiesOf(blueprint) {
   return objectAt(objectAt(blueprint, "schema"), "properties");
  }
  function requiredOf(blueprint) {
   return listAt(objectAt(blueprint, "schema"), "required").map(String);
  }
  function typeOf(property, other) {
   const type = textAt(property, "type");
   const items = textAt(objectAt(property, "items"), "type");
   const otherItems = textAt(objectAt(other, "items"), "type");
   return items && otherItems ? `${type} of ${items}` : type;
  }
  const ROW_SIZE = 12;
  function mergePage(theirs, ours) {
   const present = rootOf(theirs);
   const wanted = rootOf(ours);
   if (present === void 0 || wanted === void 0) {
    const reasonToLeave = 'It has no dashboard. In Port, rename or delete the page, and run "mode: setup" again.';
    return {
     reasonToLeave
    };
   }
   const root = {
    ...wanted,
    id: present.id,
    layout: mergeLayouts(present, wanted)
   };
   const after = mergeObjects(theirs, {
    ...ours,
    widgets: [ root ]
   });
   return {
    before: theirs,
    after,
    removals: []
   };
  }
  function rootOf(page) {
   return listAt(page, "widgets").filter(isObject).find(({type}) => type === "dashboard-widget");
  }
  function mergeLayouts(present, wanted) {
   const wantedRows = listAt(wanted, "layout").filter(isObject);
   const order = wantedRows.flatMap(idsOf);
   let rows = listAt(present, "layout");
   for (const row of wantedRows) {
    const added = rowOfMissing(row, new Set(rows.flatMap(idsOf)));
    if (added === void 0) continue;
    const [first] = idsOf(added);
    const place = placeOf(order.indexOf(first), order, rows);
    rows = rows.toSpliced(place, 0, added);
   }
   return [ ...rows ];
  }
  function placeOf(index, order, rows) {
   const places = order.map(id => rows.findIndex(row => idsOf(row).includes(id)));
   const before = places.slice(0, index).findLast(place => place !== -1);
   if (before !== void 0) return before + 1;
   const after = places.slice(index).find(place => place !== -1);
   return after ?? rows.length;
  }
  function rowOfMissing(row, placed) {
   const columns = columnsOf(row);
   const missing = columns.filter(({id}) => !placed.has(id));
   if (missing.length === 0) return;
   if (missing.length === columns.length) return row;
   const size = ROW_SIZE / missing.length;
   return {
    ...row,
    columns: missing.map(column => ({
     ...column,
     size
    }))
   };
  }
  function idsOf(row) {
   return columnsOf(row).map(({id}) => id);
  }
  function columnsOf(row) {
   return listAt(row, "columns").filter(isObject);
  }
  function mergeWebhook(theirs, ours) {
   const prefix = textAt(objectAt(theirs, "security"), "signaturePrefix");
   if (prefix) {
    const reasonToLeave = `It expects signatures that begin with "${(0, redact.E$)(prefix)}", and ours have no prefix. In Port, remove the signature prefix from the webhook, and run "mode: setup" again.`;
    return {
     reasonToLeave
    };
   }
   const before = withoutSecret(theirs);
   const {mappings, replaced} = mergeMappings(before, ours);
   const merged = mergeObjects(before, {
    ...withoutSecret(ours),
    mappings
   });
   const after = {
    ...merged,
    mappings
   };
   const alsoWrite = secretToWrite(after, ours);
   return {
    before,
    after,
    removals: replaced.map(blueprint => `mapping to "${blueprint}" replaced, because it reads requests of another form`),
    ...alsoWrite && {
     alsoWrite
    }
   };
  }
  function withoutSecret(webhook) {
   const {secret: _, ...security} = objectAt(webhook, "security");
   return {
    ...webhook,
    security
   };
  }
  function secretToWrite(after, ours) {
   const secret = textAt(objectAt(ours, "security"), "secret");
   if (secret === void 0) return;
   return {
    body: {
     security: {
      ...objectAt(after, "security"),
      secret
     }
    },
    change: "signing secret written again"
   };
  }
  function mergeMappings(theirs, ours) {
   const mappings = [ ...listAt(theirs, "mappings") ];
   const replaced = [];
   const all = listAt(ours, "mappings").filter(isObject);
   for (const our of all) {
    const index = mappings.findIndex(it => counterpartOf(it, all) === our);
    const their = mappings[index];
    if (!isObject(their)) mappings.splice(positionOf(our, mappings, all), 0, our); else if (their.itemsToParse === our.itemsToParse) mappings[index] = mergeObjects(their, our); else {
     mappings[index] = our;
     replaced.push(textAt(our, "blueprint") ?? "");
    }
   }
   return {
    mappings,
    replaced
   };
  }
  function counterpartOf(mapping, ours) {
   const their = relationsOf(mapping);
   return ours.filter(our => isSameSubject(mapping, our)).filter(our => relationsOf(our).every(name => their.includes(name))).toSorted((one, two) => relationsOf(two).length - relationsOf(one).length).at(0);
  }
  function positionOf(our, mappings, ours) {
   const later = ours.slice(ours.indexOf(our) + 1).filter(each => isSameSubject(each, our));
   const index = mappings.findIndex(mapping => {
    const counterpart = counterpartOf(mapping, ours);
    return counterpart !== void 0 && later.includes(counterpart);
   });
   return index === -1 ? mappings.length : index;
  }
  function relationsOf(mapping) {
   return Object.keys(objectAt(objectAt(mapping, "entity"), "relations"));
  }
  function isSameSubject(mapping, our) {
   const [kind] = kindsOf(our);
   return textAt(mapping, "blueprint") === our.blueprint && operationOf(mapping) === operationOf(our) && kindsOf(mapping).includes(kind);
  }
  function kindsOf(mapping) {
   const filter = textAt(mapping, "filter") ?? "";
   const kinds = filter.matchAll(/\.body\.kind\s*==\s*["']([^"']+)["']/g);
   return [ ...kinds ].map(([, kind]) => kind);
  }
  function operationOf(mapping) {
   const inner = textAt(objectAt(mapping, "operation"), "type");
   return inner ?? textAt(mapping, "operation") ?? "create";
  }
  function mergeWorkflow(theirs, ours) {
   const permitted = new Set(listAt(theirs, "nodes").filter(node => "permissions" in objectAt(node, "config")).filter(isObject).map(({identifier}) => identifier));
   const nodes = listAt(ours, "nodes").filter(isObject).map(node => permitted.has(node.identifier) ? withoutPermissions(node) : node);
   const {connections, ...rest} = ours;
   const isConnected = listAt(theirs, "connections").length > 0;
   const wanted = {
    ...rest,
    nodes,
    ...!isConnected && {
     connections
    }
   };
   return {
    before: theirs,
    after: mergeObjects(theirs, wanted),
    removals: []
   };
  }
  function withoutPermissions(node) {
   const {permissions: _, ...config} = objectAt(node, "config");
   return {
    ...node,
    config
   };
  }
  function mergeDocument(kind, theirs, ours) {
   switch (kind) {
   case "blueprint":
    return mergeBlueprint(theirs, ours);

   case "webhook":
    return mergeWebhook(theirs, ours);

   case "page":
    return mergePage(theirs, ours);

   case "workflow":
    return mergeWorkflow(theirs, ours);

   case "scorecard":
   case "action":
    return {
     before: theirs,
     after: mergeObjects(theirs, ours),
     removals: []
    };
   }
  }
  const whole = value => value;
  function only(fields) {
   return value => {
    if (!isObject(value)) return value;
    const kept = Object.entries(value).flatMap(([key, inner]) => {
     const take = Object.hasOwn(fields, key) ? fields[key] : void 0;
     return take === void 0 ? [] : [ [ key, take(inner) ] ];
    });
    return Object.fromEntries(kept);
   };
  }
  function wholes(...keys) {
   return Object.fromEntries(keys.map(key => [ key, whole ]));
  }
  function each(take) {
   return value => {
    if (Array.isArray(value)) return value.map(take);
    if (!isObject(value)) return value;
    const items = Object.entries(value);
    return Object.fromEntries(items.map(([key, item]) => [ key, take(item) ]));
   };
  }
  const NAMES = wholes("title", "description", "icon");
  const blueprint = only({
   ...NAMES,
   ...wholes("identifier", "ownership", "includeInGlobalSearch"),
   schema: only(wholes("properties", "required")),
   relations: each(only({
    ...NAMES,
    ...wholes("target", "required", "many")
   })),
   mirrorProperties: each(only({
    ...NAMES,
    path: whole
   })),
   calculationProperties: each(only({
    ...NAMES,
    ...wholes("type", "format", "calculation", "colorized", "colors")
   })),
   aggregationProperties: each(only({
    ...NAMES,
    ...wholes("type", "target", "calculationSpec", "query", "pathFilter")
   }))
  });
  const webhook = only({
   ...NAMES,
   ...wholes("identifier", "enabled", "integrationType"),
   security: only(wholes("secret", "signatureHeaderName", "signatureAlgorithm", "signaturePrefix", "requestIdentifierPath")),
   mappings: each(only({
    ...wholes("blueprint", "operation", "filter", "itemsToParse"),
    entity: only(wholes("identifier", "title", "icon", "team", "properties", "relations"))
   }))
  });
  const scorecard = only({
   ...wholes("identifier", "title", "filter", "properties"),
   levels: each(only(wholes("title", "color"))),
   rules: each(only(wholes("identifier", "title", "description", "level", "query")))
  });
  const page = only({
   ...NAMES,
   ...wholes("parent", "after", "locked", "widgets"),
   ...wholes("showInSidebar", "section", "pageFilters")
  });
  const action = only({
   ...NAMES,
   ...wholes("identifier", "trigger", "invocationMethod"),
   ...wholes("requiredApproval", "approvalNotification", "publish"),
   ...wholes("allowAnyoneToViewRuns")
  });
  const workflow = only({
   ...NAMES,
   ...wholes("identifier", "category", "allowAnyoneToViewRuns"),
   nodes: each(only({
    ...NAMES,
    ...wholes("identifier", "config")
   })),
   connections: each(only(wholes("sourceIdentifier", "targetIdentifier", "sourceOutletIdentifier", "fallback")))
  });
  const WRITABLE = {
   blueprint,
   webhook,
   scorecard,
   page,
   action,
   workflow
  };
  function writable(kind, document) {
   const taken = WRITABLE[kind](document);
   return isObject(taken) ? withoutNull(taken) : {};
  }
  function withoutNull(document) {
   return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null));
  }
  function planStep(wanted, found) {
   if (found === void 0) return planCreation(wanted);
   const {kind, document} = wanted;
   const ours = writable(kind, document);
   const merged = mergeDocument(kind, writable(kind, found), ours);
   if ("reasonToLeave" in merged) return leave(wanted, merged.reasonToLeave);
   const {before, after, removals, alsoWrite} = merged;
   const changes = [ ...removals, ...diff(before, after) ];
   if (changes.length === 0) return plan_stepOf(wanted, {
    action: "unchanged"
   });
   const isSigned = (0, external_node_util_.isDeepStrictEqual)(before.security, after.security) || alsoWrite;
   if (!isSigned) return leave(wanted, NO_SECRET);
   if (alsoWrite) changes.push(alsoWrite.change);
   const write = updateOf(wanted, merged);
   return {
    ...plan_stepOf(wanted, {
     action: "update",
     changes
    }),
    write
   };
  }
  function plan_stepOf(wanted, rest) {
   const {kind, identifier} = wanted;
   return {
    row: {
     kind,
     identifier,
     changes: [],
     ...rest
    },
    wanted
   };
  }
  const NO_SECRET = "It needs a signing secret.";
  const SET_SECRET = {
   ...portInput("port-webhook-secret", "a secret of 16 characters or more"),
   also: [ runSetup("the webhook") ]
  };
  const DECIDE = {
   system: "port",
   kind: "contact",
   who: "an administrator of the Port account",
   about: "the difference"
  };
  function leave(wanted, message) {
   const code = "PORT_SETUP_REFUSED";
   const error = message === NO_SECRET ? (0, errors.g5)(code, message, SET_SECRET) : {
    code,
    message,
    remedy: DECIDE
   };
   return plan_stepOf(wanted, {
    action: "refused",
    error
   });
  }
  function planCreation(wanted) {
   const {kind, document} = wanted;
   const isUnsigned = kind === "webhook" && !("secret" in objectAt(document, "security"));
   if (isUnsigned) return leave(wanted, NO_SECRET);
   const write = {
    method: "post",
    path: ENDPOINTS[kind].collection,
    params: paramsOf(wanted),
    body: document
   };
   return {
    ...plan_stepOf(wanted, {
     action: "create"
    }),
    write
   };
  }
  function updateOf(wanted, {before, after, removals, alsoWrite}) {
   const {item, change} = ENDPOINTS[wanted.kind];
   const mustReplace = wanted.kind === "blueprint" && removals.length > 0;
   const method = mustReplace ? "put" : change;
   const body = method === "put" ? after : changedKeys(before, after);
   const write = {
    method,
    path: item,
    params: paramsOf(wanted),
    body: {
     ...body,
     ...alsoWrite?.body
    }
   };
   return wanted.kind === "page" ? {
    ...write,
    otherwise: replacementOf(wanted, write, after)
   } : write;
  }
  function replacementOf({identifier, document: {type}}, write, after) {
   return {
    ...write,
    method: "put",
    body: {
     identifier,
     type,
     ...after
    }
   };
  }
  function changedKeys(before, after) {
   return Object.fromEntries(Object.entries(after).filter(([key, value]) => !(0, external_node_util_.isDeepStrictEqual)(before[key], value)));
  }
  function paramsOf({identifier, blueprint}) {
   return {
    identifier,
    ...blueprint && {
     blueprint
    }
   };
  }
  function plan_object_without({optional = [], ...wanted}, relations) {
   const rest = optional.filter(relation => !relations.includes(relation));
   return {
    ...wanted,
    document: leaveOut(wanted.document, relations),
    ...rest.length > 0 && {
     optional: rest
    }
   };
  }
  async function readAndPlan(client, wanted) {
   const {skipBecause: reason, optional} = wanted;
   if (reason) return plan_stepOf(wanted, {
    action: "skipped",
    reason
   });
   try {
    const found = await findObject(client, wanted);
    const step = planStep(wanted, found);
    if (optional === void 0) return step;
    const withoutOptional = planStep(plan_object_without(wanted, optional), found);
    return {
     ...step,
     withoutOptional
    };
   } catch (error) {
    return plan_stepOf(wanted, {
     action: "failed",
     error: (0, errors.w2)(error)
    });
   }
  }
  function findObject(client, wanted) {
   const {kind, identifier} = wanted;
   const {item: path, answerKeys: keys} = ENDPOINTS[kind];
   const subject = `${kind} "${identifier}"`;
   return findDocument(client, {
    path,
    params: paramsOf(wanted),
    keys,
    subject
   });
  }
  const NAME_TEAMS = {
   ...portInput("people-readers", "the identifiers of teams in Port"),
   note: 'In Port, the page "Teams" shows the identifier of each team.'
  };
  class TeamDirectory {
   #client;
   #teams=new Map;
   constructor(client) {
    this.#client = client;
   }
   async check(teams) {
    const unknown = [];
    for (const team of teams) if (!await this.#has(team)) unknown.push(`"${team}"`);
    if (unknown.length === 0) return;
    throw new PortError("PORT_SETUP_REFUSED", `Port has no team with the identifier ${unknown.join(" or ")}, which "people-readers" names.`, {
     remedy: NAME_TEAMS
    });
   }
   #has(team) {
    const known = this.#teams.get(team) ?? this.#find(team);
    this.#teams.set(team, known);
    return known;
   }
   async #find(identifier) {
    const found = await findDocument(this.#client, {
     path: "/v1/blueprints/_team/entities/{identifier}",
     params: {
      identifier
     },
     keys: [ "entity" ],
     subject: `team "${identifier}"`
    });
    return found !== void 0;
   }
  }
  const GITHUB = "github-ocean";
  const INPUT = "backfill-integration";
  const NO_INTEGRATION = "Setup chose an action of Port's older GitHub App, because no GitHub integration in Port can start workflows. The button works only if that App is installed.";
  async function chooseForm(client, integrations, wanted) {
   const installationId = pick(integrations, wanted);
   if (installationId === void 0) return {
    form: "github-action",
    installationId,
    why: NO_INTEGRATION
   };
   const name = (0, redact.E$)(installationId);
   return await hasWorkflows(client) ? {
    form: "workflow",
    installationId,
    why: `Setup chose a workflow of the GitHub integration "${name}", because this account has Port's workflows.`
   } : {
    form: "integration-action",
    installationId,
    why: `Setup chose an action of the GitHub integration "${name}", because this account has no workflows in Port.`
   };
  }
  function pick(integrations, wanted) {
   const named = integrations.map(each => `"${(0, redact.E$)(each)}"`).join(", ");
   if (wanted !== void 0) {
    if (integrations.includes(wanted)) return wanted;
    throw undecided(integrations.length === 0 ? `Port has no GitHub integration that can start workflows, so "${INPUT}" names none.` : `"${INPUT}" names no GitHub integration that can start workflows. Port has ${named}.`);
   }
   if (integrations.length < 2) return integrations[0];
   throw undecided(`Port has ${integrations.length} GitHub integrations that can start workflows: ${named}.`);
  }
  function undecided(problem) {
   const remedy = portInput(INPUT, "the installation ID of one of them");
   return new PortError("PORT_SETUP_REFUSED", problem, {
    remedy
   });
  }
  async function listIntegrations(client) {
   const answer = await orMissing(client.get("/v1/integration?actionsProcessingEnabled=true"), [ "PORT_NOT_FOUND" ]);
   return listAt(answer, "integrations").filter(isObject).filter(each => textAt(each, "installationAppType") === GITHUB).filter(each => each.actionsProcessingEnabled !== false).map(each => textAt(each, "installationId")).filter(each => each !== void 0);
  }
  async function hasWorkflows(client) {
   const answer = await orMissing(client.get("/v1/workflows"), NOT_THERE);
   return answer !== void 0;
  }
  const NOT_THERE = [ "PORT_NOT_FOUND", "PORT_FORBIDDEN" ];
  async function orMissing(answer, codes) {
   try {
    return await answer;
   } catch (error) {
    if (codes.includes((0, errors.w2)(error).code)) return;
    throw error;
   }
  }
  const copilot_usage_backfill_namespaceObject = JSON.parse('{"identifier":"copilot_usage_backfill","title":"Backfill Copilot usage","icon":"GithubActions","description":"Starts the workflow that collects the usage of past days.","trigger":{"type":"self-service","operation":"CREATE","userInputs":{"properties":{"since":{"type":"string","title":"First day","description":"UTC day, YYYY-MM-DD. GitHub keeps about a year.","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},"until":{"type":"string","title":"Last day","description":"UTC day, YYYY-MM-DD. This day is included. Yesterday is the latest possible day.","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"}},"required":["since","until"],"order":["since","until"]}},"invocationMethod":{"type":"GITHUB","org":"REPLACE_WITH_GITHUB_ORG","repo":"REPLACE_WITH_REPOSITORY","workflow":"REPLACE_WITH_WORKFLOW_FILE","workflowInputs":{"since":"{{ .inputs.since }}","until":"{{ .inputs.until }}"},"reportWorkflowStatus":true},"requiredApproval":false}');
  const copilot_usage_run_namespaceObject = JSON.parse('{"identifier":"copilot_usage_run","title":"Copilot usage runs","description":"Runs of Copilot Usage for Port, one entity per set of scopes and day. Shows whether the figures are fresh and complete.","icon":"Clock","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"UTC day of the run. Source: start of the run. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"scopes":{"type":"array","title":"Scopes","description":"What the run read: organizations, enterprise:slug, and m365 for the tenant. Source: inputs github-org, github-enterprise, ingest-m365. Unit: names. Missing: never. Adds up: no.","items":{"type":"string"}},"result":{"type":"string","title":"Result","description":"Success if everything was read and delivered, partial if a part failed, failed if nothing was delivered. Source: result of the run. Unit: success, partial or failed. Missing: never. Adds up: no.","enum":["success","partial","failed"],"enumColors":{"success":"green","partial":"orange","failed":"red"}},"started_at":{"type":"string","title":"Started","description":"Start of the last run of the day. Source: clock of the run. Unit: instant in UTC. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"finished_at":{"type":"string","title":"Finished","description":"End of the last run of the day. Source: clock of the run. Unit: instant in UTC. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"duration_seconds":{"type":"number","title":"Duration (s)","description":"Time from start to end, waits included. Source: finished_at \u2212 started_at. Unit: seconds, whole number. Missing: never. Adds up: no."},"mode":{"type":"string","title":"Mode","description":"Mode of the run. Only ingest reads sources, so only ingest sends this record. Source: input mode. Unit: ingest. Missing: never. Adds up: no."},"datasets_ok":{"type":"number","title":"Datasets delivered","description":"Datasets that were read and delivered in full, each counted once per scope. Source: datasets[] of the report. Unit: datasets. Missing: never. Adds up: no, a day repeats them."},"datasets_empty":{"type":"number","title":"Datasets without data","description":"Datasets whose source answered and had nothing, each counted once per scope. Source: datasets[] of the report. Unit: datasets. Missing: never. Adds up: no, a day repeats them."},"datasets_failed":{"type":"number","title":"Datasets failed","description":"Datasets that could not be read or delivered in full, each counted once per scope. Source: datasets[] of the report. Unit: datasets. Missing: never. Adds up: no, a day repeats them."},"records_sent":{"type":"number","title":"Records sent","description":"Records that Port accepted. Source: datasets[].sent. Unit: records. Missing: never. Adds up: no, runs send records again."},"records_failed":{"type":"number","title":"Records failed","description":"Records that Port refused, or accepted and does not have. Source: datasets[].failed. Unit: records. Missing: never. Adds up: no, runs send records again."},"records_verified":{"type":"number","title":"Records verified","description":"Records that Port had when the run asked. Source: datasets[].verified. Unit: records. Missing: the run did not ask. Adds up: no, runs send records again."},"warnings":{"type":"number","title":"Warnings","description":"Warnings of the run. The job summary lists them. Source: warnings[] of the report. Unit: warnings. Missing: never. Adds up: no, runs repeat them."},"failed_datasets":{"type":"array","title":"Failed datasets","description":"Names of the datasets that failed. Empty if nothing failed. Source: datasets[] of the report. Unit: names. Missing: never. Adds up: no.","items":{"type":"string"}},"failure_codes":{"type":"array","title":"Failure codes","description":"Codes of the failures. Empty if nothing failed. The troubleshooting page has a heading for each. Source: datasets[].error. Unit: codes. Missing: never. Adds up: no.","items":{"type":"string"}},"newest_usage_day":{"type":"string","title":"Newest usage day","description":"Newest day with usage of GitHub Copilot in the run. Source: record_date of the usage records. Unit: UTC day. Missing: no usage read, or a backfill of older days. Adds up: no.","format":"date-time","dateFormat":"iso"},"usage_age_days":{"type":"number","title":"Usage age (days)","description":"Days from the newest usage day to the run. Source: record_date \u2212 newest_usage_day. Unit: days. Missing: no usage read, or a backfill of older days. Adds up: no."},"m365_report_date":{"type":"string","title":"Microsoft 365 report date","description":"Day of the newest Microsoft 365 report in the run. Source: reportRefreshDate. Unit: UTC day. Missing: no report of Microsoft 365 read. Adds up: no.","format":"date-time","dateFormat":"iso"},"m365_data_age_days":{"type":"number","title":"Microsoft 365 data age (days)","description":"Days from Microsoft\'s report to the run. Source: record_date \u2212 m365_report_date. Unit: days. Missing: no report of Microsoft 365 read. Adds up: no."},"url":{"type":"string","title":"Workflow run","description":"Page of the workflow run, with its log and job summary. Source: GitHub Actions. Unit: URL. Missing: the run was not part of a workflow. Adds up: no.","format":"url"},"version":{"type":"string","title":"Version","description":"Version of Copilot Usage for Port. Source: the action. Unit: version. Missing: never. Adds up: no."}},"required":["record_date","scopes","result"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_adoption_namespaceObject = JSON.parse('{"identifier":"github_copilot_adoption","title":"GitHub Copilot adoption","description":"How far an organization or enterprise has adopted GitHub Copilot, one entity per 28-day report.","icon":"GithubCopilot","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"Last day of the 28-day report. Source: report_end_day. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"window_start":{"type":"string","title":"Window start","description":"First day of the report. Source: report_start_day. Unit: UTC day. Missing: not reported. Adds up: no.","format":"date-time","dateFormat":"iso"},"window_end":{"type":"string","title":"Window end","description":"Last day of the report. Source: report_end_day. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"days_reported":{"type":"number","title":"Days reported","description":"Days that the report has figures for. Source: day_totals. Unit: days. Missing: never. Adds up: no."},"people_no_cohort":{"type":"number","title":"People: No cohort","description":"People below phase 1. They may chat. Source: users_in_phase_28d of phase 0, last day. Unit: people. Missing: not reported. Adds up: no, windows share people."},"people_phase_1":{"type":"number","title":"People: Phase 1","description":"People who use code completion or agent edits. Source: users_in_phase_28d of phase 1, last day. Unit: people. Missing: not reported. Adds up: no, windows share people."},"people_phase_2":{"type":"number","title":"People: Phase 2","description":"People who use the CLI, the cloud agent or code review. Source: users_in_phase_28d of phase 2, last day. Unit: people. Missing: not reported. Adds up: no, windows share people."},"people_phase_3":{"type":"number","title":"People: Phase 3","description":"People who use the app, or two surfaces of phase 2. Source: users_in_phase_28d of phase 3, last day. Unit: people. Missing: not reported. Adds up: no, windows share people."},"people_total":{"type":"number","title":"People in a phase","description":"People of all four groups. Source: people_no_cohort + people_phase_1 to 3. Unit: people. Missing: a group is unknown. Adds up: no, windows share people."},"engaged_rate":{"type":"number","title":"Engaged people (%)","description":"People in phases 1 to 3, of all people in a phase. Source: people_phase_1 to 3 / people_total. Unit: percent. Missing: a group is unknown, or nobody is in one. Adds up: no, a rate."},"monthly_active_users":{"type":"number","title":"Monthly active users","description":"People active in the 28 days. Source: monthly_active_users of the last day. Unit: people. Missing: not reported. Adds up: no, windows share people."},"average_daily_active_users":{"type":"number","title":"Average daily active users","description":"Mean over the days that have the figure. Source: daily_active_users. Unit: people, one decimal. Missing: not reported. Adds up: no, a mean."},"people_code_completion":{"type":"number","title":"People: code completion","description":"People who used code completion on 2 or more of the 28 days. Source: engaged_user_count of code_completion. Unit: people. Missing: not reported. Adds up: no, features share people."},"people_agent_edit":{"type":"number","title":"People: agent edits","description":"People who used agent edits on 2 or more of the 28 days. Source: engaged_user_count of agent_edit. Unit: people. Missing: not reported. Adds up: no, features share people."},"people_code_review":{"type":"number","title":"People: code review","description":"People who used code review on 2 or more of the 28 days. Source: engaged_user_count of code_review_active. Unit: people. Missing: not reported. Adds up: no, features share people."},"people_code_review_passive":{"type":"number","title":"People: automatic code review","description":"People who used automatic reviews on 2 or more of the 28 days. Source: engaged_user_count of code_review_passive. Unit: people. Missing: not reported. Adds up: no, features share people."},"people_cloud_agent":{"type":"number","title":"People: cloud agent","description":"People who used the cloud agent on 2 or more of the 28 days. Source: engaged_user_count of cloud_agent. Unit: people. Missing: not reported. Adds up: no, features share people."},"people_cli":{"type":"number","title":"People: CLI","description":"People who used the CLI on 2 or more of the 28 days. Source: engaged_user_count of copilot_cli. Unit: people. Missing: not reported. Adds up: no, features share people."},"people_app":{"type":"number","title":"People: app","description":"People who used the Copilot app on 2 or more of the 28 days. Source: engaged_user_count of github_app. Unit: people. Missing: not reported. Adds up: no, features share people."},"pull_requests_created":{"type":"number","title":"Pull requests created","description":"Sum over the days of the report. Source: pull_requests.total_created. Unit: pull requests. Missing: not reported. Adds up: no, windows overlap."},"pull_requests_reviewed":{"type":"number","title":"Pull requests reviewed","description":"Sum over the days of the report. Source: pull_requests.total_reviewed. Unit: pull requests. Missing: not reported. Adds up: no, windows overlap."},"pull_requests_merged":{"type":"number","title":"Pull requests merged","description":"Sum over the days of the report. Source: pull_requests.total_merged. Unit: pull requests. Missing: not reported. Adds up: no, windows overlap."},"pull_requests_merged_created_by_copilot":{"type":"number","title":"Pull requests merged, created by Copilot","description":"Sum over the days of the report. Source: pull_requests.total_merged_created_by_copilot. Unit: pull requests. Missing: not reported. Adds up: no, windows overlap."},"pull_requests_merged_reviewed_by_copilot":{"type":"number","title":"Pull requests merged, reviewed by Copilot","description":"Sum over the days of the report. Source: pull_requests.total_merged_reviewed_by_copilot. Unit: pull requests. Missing: not reported. Adds up: no, windows overlap."},"copilot_review_suggestions":{"type":"number","title":"Copilot review suggestions","description":"Sum over the days of the report. Source: pull_requests.total_copilot_suggestions. Unit: suggestions. Missing: not reported. Adds up: no, windows overlap."},"copilot_review_suggestions_applied":{"type":"number","title":"Copilot review suggestions applied","description":"Sum over the days of the report. Source: pull_requests.total_copilot_applied_suggestions. Unit: suggestions. Missing: not reported. Adds up: no, windows overlap."},"copilot_authored_merge_rate":{"type":"number","title":"Merged, created by Copilot (%)","description":"Merged pull requests that Copilot created, of all merged. Source: merged_created_by_copilot / merged. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"copilot_reviewed_merge_rate":{"type":"number","title":"Merged, reviewed by Copilot (%)","description":"Merged pull requests that Copilot reviewed, of all merged. Source: merged_reviewed_by_copilot / merged. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"copilot_suggestion_apply_rate":{"type":"number","title":"Copilot suggestions applied (%)","description":"Applied suggestions of Copilot, of all its suggestions. Source: suggestions_applied / suggestions. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"merged_per_person_no_cohort":{"type":"number","title":"Merged per person: no cohort","description":"Merged pull requests per person and 28 days. Source: total_pull_requests_merged / users_in_phase_28d \xd7 28. Unit: pull requests. Missing: nobody is in the group. Adds up: no, a rate."},"merged_per_person_phase_1":{"type":"number","title":"Merged per person: phase 1","description":"Merged pull requests per person and 28 days. Source: total_pull_requests_merged / users_in_phase_28d \xd7 28. Unit: pull requests. Missing: nobody is in the group. Adds up: no, a rate."},"merged_per_person_phase_2":{"type":"number","title":"Merged per person: phase 2","description":"Merged pull requests per person and 28 days. Source: total_pull_requests_merged / users_in_phase_28d \xd7 28. Unit: pull requests. Missing: nobody is in the group. Adds up: no, a rate."},"merged_per_person_phase_3":{"type":"number","title":"Merged per person: phase 3","description":"Merged pull requests per person and 28 days. Source: total_pull_requests_merged / users_in_phase_28d \xd7 28. Unit: pull requests. Missing: nobody is in the group. Adds up: no, a rate."},"merged_per_person_engaged":{"type":"number","title":"Merged per person: phases 1 to 3","description":"Merged pull requests per person and 28 days. Source: total_pull_requests_merged / users_in_phase_28d \xd7 28. Unit: pull requests. Missing: nobody is in the group. Adds up: no, a rate."},"adoption_multiplier":{"type":"number","title":"Adoption multiplier","description":"Merges of engaged people against no cohort. An association, not a cause. Source: merged_per_person_engaged / \u2026_no_cohort. Unit: ratio. Missing: see adoption_multiplier_note. Adds up: no, a ratio."},"adoption_multiplier_note":{"type":"string","title":"Adoption multiplier note","description":"Why there is no multiplier: under 10 people a day in a group, or no merge in no cohort. Source: merged_per_person_*. Unit: word. Missing: there is a multiplier. Adds up: no.","enum":["too_few_people","no_merges"],"enumColors":{"too_few_people":"yellow","no_merges":"lightGray"}},"interactions":{"type":"number","title":"Interactions","description":"Prompts that people started, sum over the days. Source: user_initiated_interaction_count. Unit: count. Missing: not reported. Adds up: no, windows overlap."},"generations":{"type":"number","title":"Generations","description":"Code generations of all features, sum over the days. Source: code_generation_activity_count. Unit: count. Missing: not reported. Adds up: no, windows overlap."},"lines_added":{"type":"number","title":"Lines added","description":"Lines added with any feature, sum over the days. Source: loc_added_sum. Unit: lines. Missing: not reported. Adds up: no, windows overlap."},"lines_deleted":{"type":"number","title":"Lines deleted","description":"Lines deleted with any feature, sum over the days. Source: loc_deleted_sum. Unit: lines. Missing: not reported. Adds up: no, windows overlap."},"acceptances":{"type":"number","title":"Acceptances","description":"Code completions accepted, sum over the days. Source: code_acceptance_activity_count of code_completion. Unit: count. Missing: not reported. Adds up: no, windows overlap."}},"required":["record_date","scope","scope_type"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_cost_center_namespaceObject = JSON.parse('{"identifier":"github_copilot_cost_center","title":"GitHub Copilot cost center","description":"A cost center of a GitHub enterprise with its credit pool and its use in the current month.","icon":"GithubCopilot","schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"record_date":{"type":"string","title":"Record date","description":"UTC day on which the cost center was read. Source: start of the run. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"name":{"type":"string","title":"Name","description":"Name of the cost center. Source: costCenters[].name. Unit: text. Missing: never. Adds up: no."},"state":{"type":"string","title":"State","description":"State of the cost center, such as active or deleted. Source: costCenters[].state. Unit: text. Missing: not reported. Adds up: no."},"people":{"type":"number","title":"People","description":"People who are assigned directly. Source: costCenters[].resources[] of the type User. Unit: people. Missing: never. Adds up: over cost centers."},"organizations":{"type":"number","title":"Organizations","description":"Organizations that are assigned. Source: costCenters[].resources[] of the type Org. Unit: organizations. Missing: never. Adds up: over cost centers."},"repositories":{"type":"number","title":"Repositories","description":"Repositories that are assigned. Source: costCenters[].resources[] of the type Repo. Unit: repositories. Missing: never. Adds up: over cost centers."},"teams":{"type":"number","title":"Teams","description":"Enterprise teams that are assigned. Source: costCenters[].resources[] of the type Team. Unit: teams. Missing: never. Adds up: over cost centers."},"pool_enabled":{"type":"boolean","title":"Pool enabled","description":"Whether the included credits of the members limit the use. Source: costCenters[].ai_credit_pool_enabled. Unit: true or false. Missing: not reported. Adds up: no."},"pool_credits_target":{"type":"number","title":"Pool credits","description":"Credits in the pool of the cost center. Source: costCenters[].ai_credit_pool_state.target_amount. Unit: credits. Missing: GitHub has not built the pool. Adds up: over cost centers."},"pool_credits_used":{"type":"number","title":"Pool credits used","description":"Credits used from the pool of the cost center. Source: costCenters[].ai_credit_pool_state.current_amount. Unit: credits. Missing: GitHub has not built the pool. Adds up: over cost centers."},"pool_used_rate":{"type":"number","title":"Pool used (%)","description":"Used credits of the pool as a percentage. Source: pool_credits_used / pool_credits_target. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"month_credits_used":{"type":"number","title":"Credits used this month","description":"Credits of the current month. Never add or compare with ai_credits_used. Source: usageItems[].grossQuantity of the cost center. Unit: credits. Missing: no bill, or deleted. Adds up: over cost centers."},"month_credits_paid":{"type":"number","title":"Credits paid this month","description":"Credits of the current month that are charged. Source: usageItems[].netQuantity of the cost center. Unit: credits. Missing: no bill, or deleted. Adds up: over cost centers."},"month_net_amount":{"type":"number","title":"Net amount this month (USD)","description":"Price of the charged credits of the current month. Source: usageItems[].netAmount of the cost center. Unit: US dollars. Missing: no bill, or deleted. Adds up: over cost centers."}},"required":["scope","scope_type","record_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_credits_namespaceObject = JSON.parse('{"identifier":"github_copilot_credits","title":"GitHub Copilot credits","description":"The AI credits that GitHub bills an organization or enterprise for on one day. These are billed credits. Credits that people consumed (ai_credits_used) are another figure.","icon":"GithubCopilot","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"UTC day of the bill. Source: timePeriod. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"credits_used":{"type":"number","title":"Credits used","description":"AI credits of the day. Never add or compare with ai_credits_used. Source: usageItems[].grossQuantity. Unit: credits. Missing: never. Adds up: over days and separate bills."},"credits_included":{"type":"number","title":"Credits included","description":"Credits of the day that plans or other discounts cover. Source: usageItems[].discountQuantity. Unit: credits. Missing: never. Adds up: over days and separate bills."},"credits_paid":{"type":"number","title":"Credits paid","description":"Credits of the day that are charged. Source: usageItems[].netQuantity. Unit: credits. Missing: never. Adds up: over days and separate bills."},"gross_amount":{"type":"number","title":"Gross amount (USD)","description":"Price of the credits used, before the included credits are deducted. Source: usageItems[].grossAmount. Unit: US dollars. Missing: never. Adds up: over days and separate bills."},"net_amount":{"type":"number","title":"Net amount (USD)","description":"Price of the credits that are charged. Source: usageItems[].netAmount. Unit: US dollars. Missing: never. Adds up: over days and separate bills."},"currency":{"type":"string","title":"Currency","description":"Currency of the amounts. GitHub bills credits in US dollars. Source: GitHub\'s bill. Unit: USD. Missing: never. Adds up: no."},"model_top":{"type":"string","title":"Top model","description":"Model with the most credits. Source: usageItems[].model. Unit: text. Missing: no model used credits. Adds up: no."},"by_model":{"type":"object","title":"By model","description":"Credits and net amount of each model of the day. Source: usageItems[].model. Unit: credits and US dollars. Missing: never. Adds up: over days and separate bills, by model."},"by_sku":{"type":"object","title":"By SKU","description":"Credits and net amount of each SKU of the day. Source: usageItems[].sku. Unit: credits and US dollars. Missing: never. Adds up: over days and separate bills, by SKU."},"month_credits_used":{"type":"number","title":"Credits used this month","description":"Credits from the 1st to this day. Source: credits_used of these days. Unit: credits. Missing: the bill of a day cannot be read. Adds up: no, sum of the month so far."},"month_credits_included":{"type":"number","title":"Credits included this month","description":"Credits from the 1st to this day that the plans cover. Source: credits_included of these days. Unit: credits. Missing: the bill of a day cannot be read. Adds up: no, sum of the month so far."},"month_credits_paid":{"type":"number","title":"Credits paid this month","description":"Credits from the 1st to this day that are charged. Source: credits_paid of these days. Unit: credits. Missing: the bill of a day cannot be read. Adds up: no, sum of the month so far."},"month_net_amount":{"type":"number","title":"Net amount this month (USD)","description":"Price of the charged credits from the 1st to this day. Source: net_amount of these days. Unit: US dollars. Missing: the bill of a day cannot be read. Adds up: no, sum of the month so far."},"month_credits_forecast":{"type":"number","title":"Credits forecast for the month","description":"Estimate of the credits of the whole month at the same pace. Source: month_credits_used. Unit: whole credits. Missing: the bill of a day cannot be read, or day 1 or 2. Adds up: no, an estimate."},"pool_credits_estimate":{"type":"number","title":"Pool (estimate)","description":"Estimate of the credits that the plans of the seat holders include. Source: seats[].plan_type \xd7 included credits. Unit: credits. Missing: earlier month, unknown plan or seats. Adds up: no."},"pool_used_rate":{"type":"number","title":"Pool used (%)","description":"Credits used this month as a percentage of the estimated pool. Source: month_credits_used / pool_credits_estimate. Unit: percent. Missing: no divisor or no dividend. Adds up: no, a rate."}},"required":["record_date","scope","scope_type"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_seat_namespaceObject = JSON.parse('{"identifier":"github_copilot_seat","title":"GitHub Copilot seat","description":"One person\'s GitHub Copilot seat in an organization or enterprise.","icon":"User","includeInGlobalSearch":false,"schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"user_key":{"type":"string","title":"User key","description":"GitHub user ID. If people are pseudonymous, its keyed hash. Source: assignee.id. Unit: text. Missing: never. Adds up: no."},"login":{"type":"string","title":"Login","description":"GitHub login. Not sent if people are pseudonymous. Source: assignee.login. Unit: text. Missing: people are pseudonymous. Adds up: no."},"plan_type":{"type":"string","title":"Plan","description":"Copilot plan of the seat. If any grant has the plan enterprise, enterprise. Source: plan_type. Unit: text. Missing: not reported. Adds up: no.","enum":["business","enterprise","unknown"],"enumColors":{"business":"blue","enterprise":"purple","unknown":"lightGray"}},"assigned_at":{"type":"string","title":"Assigned at","description":"When the person first got access. Source: created_at. Unit: instant. Missing: not reported. Adds up: no.","format":"date-time","dateFormat":"iso"},"last_activity_at":{"type":"string","title":"Last activity at","description":"GitHub keeps it for 90 days. It can be a day late. Source: last_activity_at. Unit: instant. Missing: no activity in 90 days. Adds up: no.","format":"date-time","dateFormat":"iso"},"last_authenticated_at":{"type":"string","title":"Last authenticated at","description":"Last sign-in to Copilot. Source: last_authenticated_at. Unit: instant. Missing: not reported. Adds up: no.","format":"date-time","dateFormat":"iso"},"last_activity_editor":{"type":"string","title":"Last activity editor","description":"Editor and versions as GitHub reports them. Source: last_activity_editor. Unit: text. Missing: no activity in 90 days. Adds up: no."},"editor":{"type":"string","title":"Editor","description":"Name of the last editor, without versions. Source: last_activity_editor. Unit: text. Missing: no activity in 90 days. Adds up: no."},"days_since_last_activity":{"type":"number","title":"Days since last activity","description":"Full periods of 24 hours before the collection. Source: last_activity_at. Unit: days. Missing: no activity in 90 days. Adds up: no."},"active":{"type":"boolean","title":"Active","description":"Whether there was activity in the configured window. Source: last_activity_at. Unit: yes or no. Missing: never. Adds up: count the people."},"no_recorded_activity":{"type":"boolean","title":"No recorded activity","description":"Never active, or not in the last 90 days. GitHub does not say which. Source: last_activity_at. Unit: yes or no. Missing: never. Adds up: count the people."},"pending_cancellation_date":{"type":"string","title":"Pending cancellation date","description":"Day on which the seat ends. Source: pending_cancellation_date. Unit: UTC day. Missing: the seat stays. Adds up: no.","format":"date-time","dateFormat":"iso"},"assigning_teams":{"type":"array","title":"Assigning teams","description":"Slugs of the teams that grant the seat. Source: assigning_team.slug. Unit: slugs. Missing: no team grants the seat. Adds up: no.","items":{"type":"string"}},"organizations":{"type":"array","title":"Organizations","description":"Logins of the organizations that grant the seat. Source: organization.login. Unit: logins. Missing: no organization is named. Adds up: no.","items":{"type":"string"}},"grants":{"type":"number","title":"Grants","description":"Number of grants that give this person the seat. Source: seats[]. Unit: grants. Missing: never. Adds up: over people, in one scope."},"record_date":{"type":"string","title":"Record date","description":"UTC day of the collection. Source: start of the run. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"}},"required":["scope","scope_type","user_key","record_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_seats_namespaceObject = JSON.parse('{"identifier":"github_copilot_seats","title":"GitHub Copilot seats","description":"GitHub Copilot seats of an organization or enterprise, one snapshot per day.","icon":"GithubCopilot","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"UTC day of the snapshot. Source: start of the run. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"seats_total":{"type":"number","title":"Seats","description":"People with a seat, each counted once, plus grants without a person. Source: seats[]. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"seats_reported":{"type":"number","title":"Seats reported by GitHub","description":"GitHub\'s own total_seats. Source: total_seats. Unit: seats. Missing: not reported. Adds up: over scopes, if nobody has seats in two."},"seats_active_14d":{"type":"number","title":"Active seats, 14 days","description":"Seats with activity in the 14 days before the snapshot. Source: seats[].last_activity_at. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"seats_active_30d":{"type":"number","title":"Active seats, 30 days","description":"Seats with activity in the 30 days before the snapshot. Source: seats[].last_activity_at. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"seats_active":{"type":"number","title":"Active seats","description":"Seats with activity in the configured window. Source: seats[].last_activity_at. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"active_window_days":{"type":"number","title":"Active window (days)","description":"The configured window that active seats refer to. Source: input seats-active-window-days. Unit: days. Missing: never. Adds up: no."},"seats_inactive":{"type":"number","title":"Inactive seats","description":"Seats minus active seats. Source: seats_total \u2212 seats_active. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"seats_no_recorded_activity":{"type":"number","title":"Seats without recorded activity","description":"Never active, or not in the last 90 days. GitHub does not say which. Source: seats[].last_activity_at. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"seats_pending_cancellation":{"type":"number","title":"Seats pending cancellation","description":"Seats that end with the billing cycle. Source: seats[].pending_cancellation_date. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"seats_added_7d":{"type":"number","title":"Seats added, 7 days","description":"Seats with a first grant that is at most 168 hours old. Source: seats[].created_at. Unit: seats. Missing: never. Adds up: over scopes, if nobody has seats in two."},"plan_type":{"type":"string","title":"Plan","description":"Copilot plan of the seats. If there are several plans, mixed. Source: seats[].plan_type. Unit: business, enterprise, mixed or unknown. Missing: there is no seat. Adds up: no.","enum":["business","enterprise","mixed","unknown"],"enumColors":{"business":"blue","enterprise":"purple","mixed":"orange","unknown":"lightGray"}},"seat_utilization_rate":{"type":"number","title":"Seat utilization (%)","description":"Active seats as a percentage of all seats. Source: seats_active / seats_total. Unit: percent. Missing: there is no seat. Adds up: no, a rate."},"currency":{"type":"string","title":"Currency","description":"Currency of the costs. Source: input currency. Unit: three-letter code. Missing: there is no cost. Adds up: no."},"monthly_cost":{"type":"number","title":"Monthly cost","description":"Cost of all seats for one month. Not an invoice. Source: seats[].plan_type \xd7 license-prices. Unit: see currency. Missing: a seat has no price. Adds up: over scopes, if nobody has seats in two."},"dormant_monthly_cost":{"type":"number","title":"Dormant monthly cost","description":"Cost for one month of seats_inactive. Source: seats[].plan_type \xd7 license-prices. Unit: see currency. Missing: a seat has no price. Adds up: over scopes, if nobody has seats in two."},"editors":{"type":"object","title":"Editors","description":"Active people per editor. Source: seats[].last_activity_editor. Unit: people. Missing: nobody was active. Adds up: no."},"editor_top":{"type":"string","title":"Top editor","description":"The editor with the most active people. Source: editors. Unit: name. Missing: nobody was active. Adds up: no."}},"required":["record_date","scope","scope_type","seats_total","seats_active_14d","seats_active_30d"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_team_namespaceObject = JSON.parse('{"identifier":"github_copilot_team","title":"GitHub Copilot team","description":"A team\'s seats and recent GitHub Copilot activity, one entity per team. Do not add teams up: people are in several.","icon":"GithubCopilot","schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"team_id":{"type":"string","title":"Team ID","description":"GitHub\'s ID of the team. Source: team_id. Unit: text. Missing: never. Adds up: no."},"slug":{"type":"string","title":"Team","description":"GitHub\'s name of the team in links. Source: slug. Unit: text. Missing: not reported. Adds up: no."},"record_date":{"type":"string","title":"Record date","description":"Day of the newest report on teams. Source: day of user-teams-1-day. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"members":{"type":"number","title":"Members","description":"Distinct people of the team. GitHub lists teams with 5 or more people who have a seat. Source: rows of user-teams-1-day. Unit: people. Missing: never. Adds up: no, teams share people."},"seats_total":{"type":"number","title":"Seats","description":"Members with a seat. Source: seats[] of members. Unit: seats. Missing: never. Adds up: no, teams share people."},"seats_active":{"type":"number","title":"Active seats","description":"Members\' seats with activity in the configured window. Source: seats[].last_activity_at. Unit: seats. Missing: never. Adds up: no, teams share people."},"active_window_days":{"type":"number","title":"Active window (days)","description":"The configured window that active seats refer to. Source: input seats-active-window-days. Unit: days. Missing: never. Adds up: no."},"seats_inactive":{"type":"number","title":"Inactive seats","description":"Seats minus active seats. Source: seats_total \u2212 seats_active. Unit: seats. Missing: never. Adds up: no, teams share people."},"seats_no_recorded_activity":{"type":"number","title":"Seats without recorded activity","description":"Never active, or not in the last 90 days. GitHub does not say which. Source: seats[].last_activity_at. Unit: seats. Missing: never. Adds up: no, teams share people."},"seat_utilization_rate":{"type":"number","title":"Seat utilization (%)","description":"Active seats as a percentage of the members\' seats. Source: seats_active / seats_total. Unit: percent. Missing: no member has a seat. Adds up: no, a rate."},"seat_rate":{"type":"number","title":"Members with a seat (%)","description":"Members with a seat as a percentage of all members. Source: seats_total / members. Unit: percent. Missing: never. Adds up: no, a rate."},"currency":{"type":"string","title":"Currency","description":"Currency of the costs. Source: input currency. Unit: three-letter code. Missing: there is no cost. Adds up: no."},"monthly_cost":{"type":"number","title":"Monthly cost","description":"Cost of the members\' seats for one month. Not an invoice. Source: seats[].plan_type \xd7 license-prices. Unit: see currency. Missing: a seat has no price. Adds up: no, teams share people."},"dormant_monthly_cost":{"type":"number","title":"Dormant monthly cost","description":"Cost for one month of seats_inactive. Source: seats[].plan_type \xd7 license-prices. Unit: see currency. Missing: a seat has no price. Adds up: no, teams share people."},"window_start":{"type":"string","title":"Window start","description":"First day with both reports. Source: day of users-1-day. Unit: UTC day. Missing: no day has both reports. Adds up: no.","format":"date-time","dateFormat":"iso"},"window_end":{"type":"string","title":"Window end","description":"Last day with both reports. Source: day of users-1-day. Unit: UTC day. Missing: no day has both reports. Adds up: no.","format":"date-time","dateFormat":"iso"},"window_days":{"type":"number","title":"Window (days)","description":"Days with both reports. Source: days of users-1-day. Unit: days. Missing: no day has both reports. Adds up: no."},"active_people":{"type":"number","title":"Active people","description":"Members who used Copilot on a day of the window on which they were in the team. Source: rows of users-1-day. Unit: people. Missing: no day has both reports. Adds up: no, teams share people."},"active_rate":{"type":"number","title":"Active people (%)","description":"Active people as a percentage of the members. Source: active_people / members. Unit: percent. Missing: no day has both reports. Adds up: no, a rate."},"interactions":{"type":"number","title":"Interactions","description":"Prompts of the team, sum over the window. Source: user_initiated_interaction_count. Unit: count. Missing: not reported. Adds up: no, windows overlap and teams share people."},"generations":{"type":"number","title":"Generations","description":"Code generations of the team, all features, sum over the window. Source: code_generation_activity_count. Unit: count. Missing: not reported. Adds up: no, windows overlap and teams share people."},"acceptances":{"type":"number","title":"Acceptances","description":"Code completions accepted, sum over the window. Source: code_acceptance_activity_count of code_completion. Unit: count. Missing: not reported. Adds up: no, windows overlap and teams share people."},"acceptance_rate":{"type":"number","title":"Acceptance rate (%)","description":"Accepted completions as a percentage of suggested completions. Source: totals_by_feature[code_completion]. Unit: percent. Missing: no completion was suggested. Adds up: no, a rate."},"ai_credits_used":{"type":"number","title":"AI credits used","description":"AI credits of the team, sum over the window. Not an invoice. Source: ai_credits_used. Unit: credits. Missing: not reported. Adds up: no, windows overlap and teams share people."}},"required":["scope","scope_type","team_id","record_date","members"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{"port_team":{"title":"Port team","description":"The Port team with the slug as its identifier or title. Missing: Port has no such team.","target":"_team","required":false,"many":false},"github_team":{"title":"GitHub team","description":"The team with the same slug and organization in Port\'s GitHub integration. Teams of organizations only.","target":"githubTeam","required":false,"many":false}}}');
  const github_copilot_team_usage_namespaceObject = JSON.parse('{"identifier":"github_copilot_team_usage","title":"GitHub Copilot team usage","description":"One team\'s GitHub Copilot usage on one report day. Do not add teams up: people are in several.","icon":"GithubCopilot","schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"record_date":{"type":"string","title":"Record date","description":"UTC day of the figures. Source: day. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"team_id":{"type":"string","title":"Team ID","description":"GitHub\'s ID of the team. Source: team_id. Unit: text. Missing: people in no listed team. Adds up: no."},"slug":{"type":"string","title":"Team","description":"GitHub\'s name of the team in links, or no-listed-team for people in no listed team. Source: slug. Unit: text. Missing: not reported. Adds up: no."},"members":{"type":"number","title":"Members","description":"Distinct people of the team that day, with or without usage. Source: rows of user-teams-1-day. Unit: people. Missing: never. Adds up: no, teams share people."},"active_people":{"type":"number","title":"Active people","description":"People who used Copilot that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams share people."},"passive_people":{"type":"number","title":"Passive people","description":"People whose work Copilot reviewed without being asked, and who did nothing else. Source: used_copilot_code_review_passive. Unit: people. Missing: never. Adds up: no, teams share people."},"seen_people":{"type":"number","title":"Seen people","description":"People whom GitHub measured without any use. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams share people."},"active_rate":{"type":"number","title":"Active people (%)","description":"Active people as a percentage of the members. Source: active_people / members. Unit: percent. Missing: never. Adds up: no, a rate."},"people_ide":{"type":"number","title":"People: IDE","description":"People of the team who used Copilot in an editor that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"people_cli":{"type":"number","title":"People: CLI","description":"People of the team who used the CLI that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"people_app":{"type":"number","title":"People: app","description":"People of the team who used the Copilot app that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"people_vscode_agent":{"type":"number","title":"People: Agents window","description":"People of the team who used the Agents window of VS Code that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"people_cloud_agent":{"type":"number","title":"People: cloud agent","description":"People of the team who used the cloud agent that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"people_code_review":{"type":"number","title":"People: code review","description":"People of the team who used code review that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"people_third_party_agent":{"type":"number","title":"People: third-party agents","description":"People of the team who used agents of other vendors that day. Source: rows of users-1-day. Unit: people. Missing: never. Adds up: no, teams and surfaces share people."},"interactions":{"type":"number","title":"Interactions","description":"Prompts that people of the team started. Source: user_initiated_interaction_count. Unit: count. Missing: not reported. Adds up: over the days of a team, not over teams."},"generations":{"type":"number","title":"Generations","description":"Code generations, all features. Source: code_generation_activity_count. Unit: count. Missing: not reported. Adds up: over the days of a team, not over teams."},"lines_added":{"type":"number","title":"Lines added","description":"Lines added with any feature. Source: loc_added_sum. Unit: lines. Missing: not reported. Adds up: over the days of a team, not over teams."},"lines_deleted":{"type":"number","title":"Lines deleted","description":"Lines deleted with any feature. Source: loc_deleted_sum. Unit: lines. Missing: not reported. Adds up: over the days of a team, not over teams."},"acceptances":{"type":"number","title":"Acceptances","description":"Code completions accepted. Source: code_acceptance_activity_count of code_completion. Unit: count. Missing: not reported. Adds up: over the days of a team, not over teams."},"acceptance_rate":{"type":"number","title":"Acceptance rate (%)","description":"Accepted completions as a percentage of suggested completions. Source: totals_by_feature[code_completion]. Unit: percent. Missing: no completion was suggested. Adds up: no, a rate."},"ai_credits_used":{"type":"number","title":"AI credits used","description":"AI credits of the team. Not an invoice. Source: ai_credits_used. Unit: credits. Missing: not reported. Adds up: over the days of a team, not over teams."}},"required":["scope","scope_type","record_date","members"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{"team":{"title":"Team","description":"The same team. Missing for people in no listed team.","target":"github_copilot_team","required":false,"many":false}}}');
  const github_copilot_usage_namespaceObject = JSON.parse('{"identifier":"github_copilot_usage","title":"GitHub Copilot usage","description":"GitHub Copilot usage of an organization or enterprise, one entity per report day.","icon":"GithubCopilot","schema":{"properties":{"record_date":{"type":"string","title":"Record date","description":"UTC day of the figures. Source: day. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"git_hub_org":{"type":"string","title":"GitHub organization","description":"Login of the organization. Source: input github-org. Unit: text. Missing: the scope is an enterprise. Adds up: no."},"total_active_users":{"type":"number","title":"Daily active users","description":"People active on the day. Average it over days. Source: daily_active_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"weekly_active_users":{"type":"number","title":"Weekly active users","description":"People active on the day or the 6 days before. Source: weekly_active_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"monthly_active_users":{"type":"number","title":"Monthly active users","description":"People active on the day or the 27 days before. Source: monthly_active_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"total_active_chat_users":{"type":"number","title":"Monthly active chat users","description":"People who used chat in an editor in 28 days. Source: monthly_active_chat_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"monthly_active_agent_users":{"type":"number","title":"Monthly active agent users","description":"People who used agent mode in an editor in 28 days. Source: monthly_active_agent_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"daily_active_cli_users":{"type":"number","title":"Daily active CLI users","description":"People who used the CLI on the day. Source: daily_active_cli_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"total_chat_turns":{"type":"number","title":"Chat turns","description":"Interactions of the chat features. Source: totals_by_feature[feature chat_*].user_initiated_interaction_count. Unit: count. Missing: not reported. Adds up: over days, in one scope."},"total_interactions":{"type":"number","title":"Interactions","description":"Prompts that people started, with any feature. Source: user_initiated_interaction_count. Unit: count. Missing: not reported. Adds up: over days, in one scope."},"total_suggestions_count":{"type":"number","title":"Suggestions","description":"Code completions suggested. Source: totals_by_feature[code_completion].code_generation_activity_count. Unit: count. Missing: not reported. Adds up: over days, in one scope."},"total_acceptances_count":{"type":"number","title":"Acceptances","description":"Code completions accepted. Source: totals_by_feature[code_completion].code_acceptance_activity_count. Unit: count. Missing: not reported. Adds up: over days, in one scope."},"total_lines_suggested":{"type":"number","title":"Lines suggested","description":"Lines that code completion suggested. Source: totals_by_feature[code_completion].loc_suggested_to_add_sum. Unit: lines. Missing: not reported. Adds up: over days, in one scope."},"total_lines_accepted":{"type":"number","title":"Lines accepted","description":"Lines that accepted code completions added. Source: totals_by_feature[code_completion].loc_added_sum. Unit: lines. Missing: not reported. Adds up: over days, in one scope."},"total_lines_added":{"type":"number","title":"Lines added","description":"Lines added with any feature. Source: loc_added_sum. Unit: lines. Missing: not reported. Adds up: over days, in one scope."},"total_lines_deleted":{"type":"number","title":"Lines deleted","description":"Lines deleted with any feature. Source: loc_deleted_sum. Unit: lines. Missing: not reported. Adds up: over days, in one scope."},"acceptance_rate":{"type":"number","title":"Acceptance rate (%)","description":"Accepted completions as a percentage of suggested completions. Source: total_acceptances_count, total_suggestions_count. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"chat_adoption_rate":{"type":"number","title":"Chat adoption (%)","description":"Monthly chat users as a percentage of monthly active users. Source: total_active_chat_users / monthly_active_users. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"editor_top":{"type":"string","title":"Top editor","description":"The editor with the most interactions and generations. Source: totals_by_ide. Unit: name in lower case. Missing: no editor was used. Adds up: no."},"model_top":{"type":"string","title":"Top model","description":"The model with the most interactions and generations. Source: totals_by_model_feature. Unit: name. Missing: no model was used. Adds up: no."},"language_top":{"type":"string","title":"Top language","description":"The language with the most generations. Source: totals_by_language_feature. Unit: name as in Linguist. Missing: no language was used. Adds up: no."},"pull_requests_created":{"type":"number","title":"Pull requests created","description":"Pull requests created that day. Source: pull_requests.total_created. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"pull_requests_created_by_copilot":{"type":"number","title":"Pull requests created by Copilot","description":"Pull requests that the cloud agent created. Source: pull_requests.total_created_by_copilot. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"pull_requests_reviewed_by_copilot":{"type":"number","title":"Pull requests reviewed by Copilot","description":"Pull requests that Copilot reviewed that day. Source: pull_requests.total_reviewed_by_copilot. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"pull_requests_merged":{"type":"number","title":"Pull requests merged","description":"Pull requests merged that day. Source: pull_requests.total_merged. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"pull_requests_reviewed":{"type":"number","title":"Pull requests reviewed","description":"Pull requests reviewed that day. One pull request counts on each day. Source: pull_requests.total_reviewed. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"pull_requests_merged_created_by_copilot":{"type":"number","title":"Pull requests merged, created by Copilot","description":"Merged pull requests that the cloud agent created. Source: pull_requests.total_merged_created_by_copilot. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"pull_requests_merged_reviewed_by_copilot":{"type":"number","title":"Pull requests merged, reviewed by Copilot","description":"Merged pull requests that Copilot reviewed. Source: pull_requests.total_merged_reviewed_by_copilot. Unit: pull requests. Missing: not reported. Adds up: over days, in one scope."},"review_suggestions":{"type":"number","title":"Review suggestions","description":"Suggestions in reviews, by people and Copilot. Source: pull_requests.total_suggestions. Unit: suggestions. Missing: not reported. Adds up: over days, in one scope."},"review_suggestions_applied":{"type":"number","title":"Review suggestions applied","description":"Suggestions in reviews that somebody applied. Source: pull_requests.total_applied_suggestions. Unit: suggestions. Missing: not reported. Adds up: over days, in one scope."},"copilot_review_suggestions":{"type":"number","title":"Copilot review suggestions","description":"Suggestions of Copilot in reviews. Source: pull_requests.total_copilot_suggestions. Unit: suggestions. Missing: not reported. Adds up: over days, in one scope."},"copilot_review_suggestions_applied":{"type":"number","title":"Copilot review suggestions applied","description":"Suggestions of Copilot that somebody applied. Source: pull_requests.total_copilot_applied_suggestions. Unit: suggestions. Missing: not reported. Adds up: over days, in one scope."},"median_minutes_to_merge":{"type":"number","title":"Median minutes to merge","description":"Median time from creation to merge. Source: pull_requests.median_minutes_to_merge. Unit: minutes. Missing: no such merge that day. Adds up: no, a median."},"median_minutes_to_merge_copilot_authored":{"type":"number","title":"Median minutes to merge, created by Copilot","description":"The same, of pull requests that Copilot created. Source: pull_requests.median_minutes_to_merge_copilot_authored. Unit: minutes. Missing: no such merge that day. Adds up: no, a median."},"median_minutes_to_merge_copilot_reviewed":{"type":"number","title":"Median minutes to merge, reviewed by Copilot","description":"The same, of pull requests that Copilot reviewed. Source: pull_requests.median_minutes_to_merge_copilot_reviewed. Unit: minutes. Missing: no such merge that day. Adds up: no, a median."},"copilot_authored_merge_rate":{"type":"number","title":"Merged, created by Copilot (%)","description":"Merged pull requests that Copilot created, of all merged. Source: merged_created_by_copilot / merged. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"copilot_reviewed_merge_rate":{"type":"number","title":"Merged, reviewed by Copilot (%)","description":"Merged pull requests that Copilot reviewed, of all merged. Source: merged_reviewed_by_copilot / merged. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"copilot_suggestion_apply_rate":{"type":"number","title":"Copilot suggestions applied (%)","description":"Applied suggestions of Copilot, of all its suggestions. Source: suggestions_applied / suggestions. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"daily_active_copilot_app_users":{"type":"number","title":"Daily active app users","description":"People who used the Copilot app on the day. Source: daily_active_copilot_app_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"daily_active_vscode_agent_users":{"type":"number","title":"Daily active Agents window users","description":"People who used the Agents window of VS Code on the day. Source: daily_active_vscode_agent_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"daily_active_cloud_agent_users":{"type":"number","title":"Daily active cloud agent users","description":"People who used the cloud agent on the day. Source: daily_active_copilot_cloud_agent_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"weekly_active_cloud_agent_users":{"type":"number","title":"Weekly active cloud agent users","description":"People who used the cloud agent in 7 days. Source: weekly_active_copilot_cloud_agent_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"monthly_active_cloud_agent_users":{"type":"number","title":"Monthly active cloud agent users","description":"People who used the cloud agent in 28 days. Source: monthly_active_copilot_cloud_agent_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"daily_active_code_review_users":{"type":"number","title":"Daily active review users","description":"People who asked Copilot for a review or applied its suggestion. Source: daily_active_copilot_code_review_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"weekly_active_code_review_users":{"type":"number","title":"Weekly active review users","description":"People who did so in 7 days. Source: weekly_active_copilot_code_review_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"monthly_active_code_review_users":{"type":"number","title":"Monthly active review users","description":"People who did so in 28 days. Source: monthly_active_copilot_code_review_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"daily_passive_code_review_users":{"type":"number","title":"Daily passive review users","description":"People whose work Copilot reviewed automatically that day. Source: daily_passive_copilot_code_review_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"weekly_passive_code_review_users":{"type":"number","title":"Weekly passive review users","description":"People reviewed so in 7 days. Source: weekly_passive_copilot_code_review_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"monthly_passive_code_review_users":{"type":"number","title":"Monthly passive review users","description":"People reviewed so in 28 days. Source: monthly_passive_copilot_code_review_users. Unit: people. Missing: not reported. Adds up: no, days share people."},"cli_sessions":{"type":"number","title":"CLI sessions","description":"Sessions of the CLI. Source: totals_by_cli.session_count. Unit: sessions. Missing: not reported. Adds up: over days, in one scope."},"cli_requests":{"type":"number","title":"CLI requests","description":"Prompts in the CLI and follow-ups of its agent. Source: totals_by_cli.request_count. Unit: requests. Missing: not reported. Adds up: over days, in one scope."},"cli_prompts":{"type":"number","title":"CLI prompts","description":"Prompts in the CLI. Source: totals_by_cli.prompt_count. Unit: prompts. Missing: not reported. Adds up: over days, in one scope."},"cli_prompt_tokens":{"type":"number","title":"CLI prompt tokens","description":"Tokens that the CLI sent to models. Source: totals_by_cli.token_usage.prompt_tokens_sum. Unit: tokens. Missing: not reported. Adds up: over days, in one scope."},"cli_output_tokens":{"type":"number","title":"CLI output tokens","description":"Tokens that models returned to the CLI. Source: totals_by_cli.token_usage.output_tokens_sum. Unit: tokens. Missing: not reported. Adds up: over days, in one scope."},"app_sessions":{"type":"number","title":"App sessions","description":"Sessions of the Copilot app. Source: totals_by_copilot_app.session_count. Unit: sessions. Missing: not reported. Adds up: over days, in one scope."},"app_requests":{"type":"number","title":"App requests","description":"Prompts in the Copilot app and follow-ups of its agent. Source: totals_by_copilot_app.request_count. Unit: requests. Missing: not reported. Adds up: over days, in one scope."},"app_prompts":{"type":"number","title":"App prompts","description":"Prompts in the Copilot app. Source: totals_by_copilot_app.prompt_count. Unit: prompts. Missing: not reported. Adds up: over days, in one scope."},"vscode_agent_sessions":{"type":"number","title":"Agents window sessions","description":"Sessions in the Agents window of VS Code. Source: totals_by_vscode_agent.session_count. Unit: sessions. Missing: not reported. Adds up: over days, in one scope."},"vscode_agent_messages":{"type":"number","title":"Agents window messages","description":"Messages that people wrote in the Agents window. Source: totals_by_vscode_agent.total_user_messages. Unit: messages. Missing: not reported. Adds up: over days, in one scope."},"third_party_agent_runs":{"type":"number","title":"Third-party agent runs","description":"Jobs that people started with agents of other vendors. Not in interactions. Source: totals_by_3rd_party_agent. Unit: jobs. Missing: not reported. Adds up: over days, in one scope."},"people_no_cohort":{"type":"number","title":"People: No cohort","description":"People below phase 1. They may chat. Source: users_in_phase_28d of phase 0. Unit: people. Missing: not reported. Adds up: no, days share people."},"people_phase_1":{"type":"number","title":"People: Phase 1","description":"People who use code completion or agent edits. Source: users_in_phase_28d of phase 1. Unit: people. Missing: not reported. Adds up: no, days share people."},"people_phase_2":{"type":"number","title":"People: Phase 2","description":"People who use the CLI, the cloud agent or code review. Source: users_in_phase_28d of phase 2. Unit: people. Missing: not reported. Adds up: no, days share people."},"people_phase_3":{"type":"number","title":"People: Phase 3","description":"People who use the app, or two surfaces of phase 2. Source: users_in_phase_28d of phase 3. Unit: people. Missing: not reported. Adds up: no, days share people."},"engaged_rate":{"type":"number","title":"Engaged people (%)","description":"People in phases 1 to 3, of all people in a phase. Source: people_phase_1 to 3 / all four. Unit: percent. Missing: a phase is unknown, or nobody is in one. Adds up: no, a rate."},"breakdown":{"type":"object","title":"Breakdown","description":"Every array of the report. Too large arrays keep their top entries; truncated names them. Source: totals_by_*. Unit: as in the report. Missing: no array. Adds up: no."}},"required":["record_date","scope","scope_type"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_user_credits_namespaceObject = JSON.parse('{"identifier":"github_copilot_user_credits","title":"GitHub Copilot user credits","description":"The AI credits that GitHub bills for one person in one month. These are billed credits. Credits that the person consumed (ai_credits_used) are another figure.","icon":"GithubCopilot","includeInGlobalSearch":false,"schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"record_date":{"type":"string","title":"Record date","description":"First day of the month. Source: date of the export. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"user_key":{"type":"string","title":"User key","description":"GitHub user ID. If people are pseudonymous, its keyed hash. Source: seats[].assignee.id. Unit: text. Missing: never. Adds up: no."},"login":{"type":"string","title":"Login","description":"GitHub login. Not sent if people are pseudonymous. Source: seats[].assignee.login. Unit: text. Missing: user-identity is not plain. Adds up: no."},"credits_used":{"type":"number","title":"Credits used","description":"Credits of the person in the month. Never add or compare with ai_credits_used. Source: aic_quantity of the export, else quantity. Unit: credits. Missing: never. Adds up: over people and months."},"gross_amount":{"type":"number","title":"Gross amount (USD)","description":"Price of the credits used, before the included credits are deducted. Source: gross_amount of the export. Unit: US dollars. Missing: never. Adds up: over people and months."},"net_amount":{"type":"number","title":"Net amount (USD)","description":"Price of the credits that are charged. Source: net_amount of the export. Unit: US dollars. Missing: never. Adds up: over people and months."},"currency":{"type":"string","title":"Currency","description":"Currency of the amounts. GitHub bills credits in US dollars. Source: GitHub\'s bill. Unit: USD. Missing: never. Adds up: no."},"model_top":{"type":"string","title":"Top model","description":"Model with the most credits. Source: model of the export. Unit: text. Missing: no model used credits. Adds up: no."},"by_model":{"type":"object","title":"By model","description":"Credits and net amount of each model. The models add up to the month. Source: model of the export. Unit: credits and US dollars. Missing: never. Adds up: over people and months, by model."},"monthly_quota":{"type":"number","title":"Monthly quota","description":"Credits that the plan of the person adds to the shared pool. Not a limit. Source: total_monthly_quota of the export, the largest. Unit: credits. Missing: the export has no such column. Adds up: no."},"organizations":{"type":"array","title":"Organizations","description":"Organizations that the credits are billed to. Source: organization of the export. Unit: text. Missing: the export names no organization. Adds up: no.","items":{"type":"string"}}},"required":["scope","scope_type","user_key","record_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const github_copilot_user_usage_namespaceObject = JSON.parse('{"identifier":"github_copilot_user_usage","title":"GitHub Copilot user usage","description":"One person\'s GitHub Copilot usage on one report day.","icon":"GithubCopilot","includeInGlobalSearch":false,"schema":{"properties":{"scope":{"type":"string","title":"Scope","description":"Login of the organization or slug of the enterprise. Source: inputs github-org and github-enterprise. Unit: text. Missing: never. Adds up: no."},"scope_type":{"type":"string","title":"Scope type","description":"Whether the scope is an organization or an enterprise. Source: inputs github-org and github-enterprise. Unit: organization or enterprise. Missing: never. Adds up: no.","enum":["organization","enterprise"],"enumColors":{"organization":"blue","enterprise":"purple"}},"user_key":{"type":"string","title":"User key","description":"GitHub user ID, or its keyed hash if people are pseudonymous. Source: user_id. Unit: text. Missing: never. Adds up: no."},"login":{"type":"string","title":"Login","description":"GitHub login. Source: user_login. Unit: text. Missing: people are pseudonymous. Adds up: no."},"record_date":{"type":"string","title":"Record date","description":"UTC day of the figures. Source: day. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"interactions":{"type":"number","title":"Interactions","description":"Prompts that the person started. Source: user_initiated_interaction_count. Unit: count. Missing: not reported. Adds up: over days and people, in one scope."},"generations":{"type":"number","title":"Generations","description":"Code generations, all features. Source: code_generation_activity_count. Unit: count. Missing: not reported. Adds up: over days and people, in one scope."},"acceptances":{"type":"number","title":"Acceptances","description":"Accepted generations, all features. Source: code_acceptance_activity_count. Unit: count. Missing: not reported. Adds up: over days and people, in one scope."},"lines_added":{"type":"number","title":"Lines added","description":"Lines added with any feature. Source: loc_added_sum. Unit: lines. Missing: not reported. Adds up: over days and people, in one scope."},"lines_deleted":{"type":"number","title":"Lines deleted","description":"Lines deleted with any feature. Source: loc_deleted_sum. Unit: lines. Missing: not reported. Adds up: over days and people, in one scope."},"acceptance_rate":{"type":"number","title":"Acceptance rate (%)","description":"Accepted completions as a percentage of suggested completions. Source: totals_by_feature[code_completion]. Unit: percent. Missing: no completion was suggested. Adds up: no, a rate."},"used_chat":{"type":"boolean","title":"Used chat","description":"Whether the person used chat in an editor. Source: used_chat. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"used_agent":{"type":"boolean","title":"Used agent","description":"Whether the person used agent mode in an editor. Source: used_agent. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"used_cli":{"type":"boolean","title":"Used CLI","description":"Whether the person used the CLI. Source: used_cli. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"used_cloud_agent":{"type":"boolean","title":"Used cloud agent","description":"Whether the person used the cloud agent. Source: used_copilot_cloud_agent or used_copilot_coding_agent. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"ai_credits_used":{"type":"number","title":"AI credits used","description":"AI credits that the person used. Not an invoice. Source: ai_credits_used. Unit: credits. Missing: not reported. Adds up: over days and people, in one scope."},"editor_top":{"type":"string","title":"Top editor","description":"The editor with the most interactions and generations. Source: totals_by_ide. Unit: name in lower case. Missing: no editor was used. Adds up: no."},"language_top":{"type":"string","title":"Top language","description":"The language with the most generations. Source: totals_by_language_feature. Unit: name as in Linguist. Missing: no language was used. Adds up: no."},"model_top":{"type":"string","title":"Top model","description":"The model with the most interactions and generations. Source: totals_by_model_feature. Unit: name. Missing: no model was used. Adds up: no."},"active":{"type":"boolean","title":"Active","description":"Whether the person used any surface that day. Source: activity. Unit: yes or no. Missing: activity is unknown. Adds up: count distinct people."},"activity":{"type":"string","title":"Activity","description":"active: used a surface. passive: only reviewed automatically. seen: measured, no activity. unknown: not measured. Source: all fields of the row. Unit: word. Missing: never. Adds up: no.","enum":["active","passive","seen","unknown"],"enumColors":{"active":"green","passive":"yellow","seen":"lightGray","unknown":"darkGray"}},"surfaces":{"type":"array","title":"Surfaces","description":"Surfaces that the person used. unattributed: credits without a surface. Source: all fields of the row. Unit: names. Missing: not active. Adds up: no.","items":{"type":"string"}},"used_app":{"type":"boolean","title":"Used app","description":"Whether the person used the Copilot app. Source: used_copilot_app. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"used_vscode_agent":{"type":"boolean","title":"Used Agents window","description":"Whether the person used the Agents window of VS Code. Source: used_vscode_agent. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"used_code_review":{"type":"boolean","title":"Used code review","description":"Whether the person asked Copilot for a review or applied a suggestion. Source: used_copilot_code_review_active. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"used_code_review_passive":{"type":"boolean","title":"Reviewed automatically","description":"Whether Copilot reviewed the person\u2019s work automatically. Source: used_copilot_code_review_passive. Unit: yes or no. Missing: GitHub does not say. Adds up: count the days."},"cli_sessions":{"type":"number","title":"CLI sessions","description":"Sessions of the CLI. Source: totals_by_cli.session_count. Unit: sessions. Missing: not reported. Adds up: over days and people, in one scope."},"cli_requests":{"type":"number","title":"CLI requests","description":"Prompts in the CLI and follow-ups of its agent. Source: totals_by_cli.request_count. Unit: requests. Missing: not reported. Adds up: over days and people, in one scope."},"cli_prompts":{"type":"number","title":"CLI prompts","description":"Prompts in the CLI. Source: totals_by_cli.prompt_count. Unit: prompts. Missing: not reported. Adds up: over days and people, in one scope."},"app_sessions":{"type":"number","title":"App sessions","description":"Sessions of the Copilot app. Source: totals_by_copilot_app.session_count. Unit: sessions. Missing: not reported. Adds up: over days and people, in one scope."},"app_requests":{"type":"number","title":"App requests","description":"Prompts in the Copilot app and follow-ups of its agent. Source: totals_by_copilot_app.request_count. Unit: requests. Missing: not reported. Adds up: over days and people, in one scope."},"app_prompts":{"type":"number","title":"App prompts","description":"Prompts in the Copilot app. Source: totals_by_copilot_app.prompt_count. Unit: prompts. Missing: not reported. Adds up: over days and people, in one scope."},"vscode_agent_sessions":{"type":"number","title":"Agents window sessions","description":"Sessions in the Agents window of VS Code. Source: totals_by_vscode_agent.session_count. Unit: sessions. Missing: not reported. Adds up: over days and people, in one scope."},"third_party_agent_runs":{"type":"number","title":"Third-party agent runs","description":"Jobs that the person started with agents of other vendors. Source: totals_by_3rd_party_agent. Unit: jobs. Missing: not reported. Adds up: over days and people, in one scope."},"adoption_phase":{"type":"number","title":"Adoption phase","description":"GitHub\u2019s adoption phase of the person: 0 means no cohort. Source: ai_adoption_phase.phase_number. Unit: 0 to 3. Missing: not reported. Adds up: no."},"adoption_phase_name":{"type":"string","title":"Adoption phase name","description":"Name of the adoption phase. Source: ai_adoption_phase.phase. Unit: text. Missing: not reported. Adds up: no."},"ide_version":{"type":"string","title":"Editor version","description":"Version of the editor that the person used most. Source: totals_by_ide[].last_known_ide_version. Unit: text. Missing: not reported. Adds up: no."},"plugin_version":{"type":"string","title":"Plugin version","description":"Version of the Copilot plugin in that editor. Source: totals_by_ide[].last_known_plugin_version. Unit: text. Missing: not reported. Adds up: no."},"cli_version":{"type":"string","title":"CLI version","description":"Version of the CLI. Source: totals_by_cli.last_known_cli_version. Unit: text. Missing: GitHub does not know it. Adds up: no."}},"required":["scope","scope_type","user_key","record_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const m365_copilot_usage_daily_namespaceObject = JSON.parse('{"identifier":"m365_copilot_usage_daily","title":"Microsoft 365 Copilot daily usage","description":"Microsoft 365 Copilot users and prompts of a tenant, one entity per report day.","icon":"Microsoft","schema":{"properties":{"report_date":{"type":"string","title":"Report date","description":"UTC day of the figures. Source: Report Date. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"enabled_user_count":{"type":"number","title":"Enabled users","description":"People with a license, any app. Source: Any App Enabled Users. Unit: people. Missing: not reported. Adds up: no, days share people."},"active_user_count":{"type":"number","title":"Active users","description":"People active that day, any app. Source: Any App Active Users. Unit: people. Missing: not reported. Adds up: no, days share people."},"prompts_total":{"type":"number","title":"Prompts","description":"Prompts submitted that day. Source: Total prompts submitted (v2). Unit: prompts. Missing: a v1 report. Adds up: over days."},"apps":{"type":"object","title":"Apps","description":"Enabled and active users per app. Source: enabled and active users of each app. Unit: people. Missing: not reported. Adds up: no."},"adoption_rate":{"type":"number","title":"Adoption (%)","description":"Active users as a percentage of enabled users. Source: active_user_count / enabled_user_count. Unit: percent. Missing: no divisor. Adds up: no, a rate."}},"required":["report_date"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const m365_copilot_usage_summary_namespaceObject = JSON.parse('{"identifier":"m365_copilot_usage_summary","title":"Microsoft 365 Copilot usage summary","description":"Microsoft 365 Copilot licenses and users of a tenant, one entity per period and report date.","icon":"Microsoft","schema":{"properties":{"period":{"type":"string","title":"Period","description":"Window of the report, in days before the report date. Source: input m365-period, or the nearest that Microsoft has. Unit: D and days. Missing: never. Adds up: no.","enum":["D7","D28","D30","D90","D180"],"enumColors":{"D7":"turquoise","D28":"blue","D30":"purple","D90":"orange","D180":"gold"}},"report_date":{"type":"string","title":"Report date","description":"Day up to which Microsoft\'s report has data. Source: Report Refresh Date. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"report_version":{"type":"string","title":"Report version","description":"Version of Microsoft\'s report. Source: path of the report. Unit: v1 or v2. Missing: never. Adds up: no.","enum":["v1","v2"],"enumColors":{"v1":"lightGray","v2":"blue"}},"enabled_user_count":{"type":"number","title":"Enabled users","description":"People with a license, any app. Source: Any App Enabled Users. Unit: people. Missing: never. Adds up: no, periods overlap."},"active_user_count":{"type":"number","title":"Active users","description":"People active in the period, any app. Source: Any App Active Users. Unit: people. Missing: never. Adds up: no, periods overlap."},"sku_total":{"type":"number","title":"Licenses bought","description":"Enabled licenses and licenses in their grace period. Source: subscribedSkus prepaidUnits enabled + warning. Unit: licenses. Missing: licenses could not be read. Adds up: no."},"sku_assigned":{"type":"number","title":"Licenses assigned","description":"Licenses that somebody has. Source: subscribedSkus consumedUnits. Unit: licenses. Missing: licenses could not be read. Adds up: no."},"license_utilization_rate":{"type":"number","title":"License utilization (%)","description":"Active users as a percentage of licenses bought. Source: active_user_count / sku_total. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"license_assignment_rate":{"type":"number","title":"License assignment (%)","description":"Licenses assigned as a percentage of licenses bought. Source: sku_assigned / sku_total. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"adoption_rate":{"type":"number","title":"Adoption (%)","description":"Active users as a percentage of enabled users. Source: active_user_count / enabled_user_count. Unit: percent. Missing: no divisor. Adds up: no, a rate."},"currency":{"type":"string","title":"Currency","description":"Currency of the costs. Source: input currency. Unit: three-letter code. Missing: there is no cost. Adds up: no."},"monthly_cost":{"type":"number","title":"Monthly cost","description":"Cost of all bought licenses for one month. Not an invoice. Source: sku_total \xd7 price in license-prices. Unit: see currency. Missing: no price, or no license figures. Adds up: no."},"unassigned_monthly_cost":{"type":"number","title":"Unassigned monthly cost","description":"Cost for one month of the licenses that nobody has. Source: (sku_total - sku_assigned) \xd7 price in license-prices. Unit: see currency. Missing: no price, or no license figures. Adds up: no."},"inactive_monthly_cost":{"type":"number","title":"Inactive monthly cost","description":"Cost for one month of the licenses whose holders did not use Copilot. Source: (enabled_user_count - active_user_count) \xd7 price in license-prices. Unit: see currency. Missing: no price. Adds up: no."},"prompts_total":{"type":"number","title":"Prompts","description":"Prompts submitted in the period. Source: Total prompts submitted (v2). Unit: prompts. Missing: a v1 report. Adds up: no, periods overlap."},"prompts_average":{"type":"number","title":"Prompts per user","description":"Average prompts submitted, as Microsoft reports it. Source: Average prompts submitted per user (v2). Unit: prompts. Missing: a v1 report. Adds up: no, a mean."},"apps":{"type":"object","title":"Apps","description":"Enabled and active users per app. Source: enabled and active users of each app. Unit: people. Missing: not reported. Adds up: no."},"teams_enabled_users":{"type":"number","title":"Teams: enabled users","description":"People with a license for Teams. Source: Teams Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"teams_active_users":{"type":"number","title":"Teams: active users","description":"People active in the period in Teams. Source: Teams Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"word_enabled_users":{"type":"number","title":"Word: enabled users","description":"People with a license for Word. Source: Word Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"word_active_users":{"type":"number","title":"Word: active users","description":"People active in the period in Word. Source: Word Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"excel_enabled_users":{"type":"number","title":"Excel: enabled users","description":"People with a license for Excel. Source: Excel Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"excel_active_users":{"type":"number","title":"Excel: active users","description":"People active in the period in Excel. Source: Excel Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"powerpoint_enabled_users":{"type":"number","title":"PowerPoint: enabled users","description":"People with a license for PowerPoint. Source: PowerPoint Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"powerpoint_active_users":{"type":"number","title":"PowerPoint: active users","description":"People active in the period in PowerPoint. Source: PowerPoint Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"outlook_enabled_users":{"type":"number","title":"Outlook: enabled users","description":"People with a license for Outlook. Source: Outlook Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"outlook_active_users":{"type":"number","title":"Outlook: active users","description":"People active in the period in Outlook. Source: Outlook Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"onenote_enabled_users":{"type":"number","title":"OneNote: enabled users","description":"People with a license for OneNote. Source: OneNote Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"onenote_active_users":{"type":"number","title":"OneNote: active users","description":"People active in the period in OneNote. Source: OneNote Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"loop_enabled_users":{"type":"number","title":"Loop: enabled users","description":"People with a license for Loop. Source: Loop Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"loop_active_users":{"type":"number","title":"Loop: active users","description":"People active in the period in Loop. Source: Loop Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"chat_enabled_users":{"type":"number","title":"Copilot Chat: enabled users","description":"People with a license for Copilot Chat. Source: Copilot Chat Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"chat_active_users":{"type":"number","title":"Copilot Chat: active users","description":"People active in the period in Copilot Chat. Source: Copilot Chat Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"edge_enabled_users":{"type":"number","title":"Edge: enabled users","description":"People with a license for Edge. Source: Edge Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"edge_active_users":{"type":"number","title":"Edge: active users","description":"People active in the period in Edge. Source: Edge Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"m365_copilot_enabled_users":{"type":"number","title":"Microsoft 365 Copilot: enabled users","description":"People with a license for Microsoft 365 Copilot. Source: Microsoft 365 Copilot Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"m365_copilot_active_users":{"type":"number","title":"Microsoft 365 Copilot: active users","description":"People active in the period in Microsoft 365 Copilot. Source: Microsoft 365 Copilot Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"chat_work_enabled_users":{"type":"number","title":"Copilot Chat (work): enabled users","description":"People with a license for Copilot Chat (work). Source: Copilot Chat (work) Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"chat_work_active_users":{"type":"number","title":"Copilot Chat (work): active users","description":"People active in the period in Copilot Chat (work). Source: Copilot Chat (work) Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"chat_web_enabled_users":{"type":"number","title":"Copilot Chat (web): enabled users","description":"People with a license for Copilot Chat (web). Source: Copilot Chat (web) Enabled Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"chat_web_active_users":{"type":"number","title":"Copilot Chat (web): active users","description":"People active in the period in Copilot Chat (web). Source: Copilot Chat (web) Active Users. Unit: people. Missing: the report does not name the app. Adds up: no, apps share people."},"identities_concealed":{"type":"boolean","title":"Names concealed","description":"Whether the tenant conceals names in its reports. Source: names in the user report, or the report settings. Unit: yes or no. Missing: neither was read. Adds up: no."},"data_age_days":{"type":"number","title":"Data age (days)","description":"Days between the report date and the collection. Source: report_date and start of the run. Unit: days. Missing: never. Adds up: no."}},"required":["period","report_date","enabled_user_count","active_user_count"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{}}');
  const m365_copilot_user_namespaceObject = JSON.parse('{"identifier":"m365_copilot_user","title":"Microsoft 365 Copilot user","description":"One person\'s Microsoft 365 Copilot activity, as of the latest report.","icon":"Users","includeInGlobalSearch":false,"schema":{"properties":{"period":{"type":"string","title":"Period","description":"Window of the report, in days before the report date. Source: input m365-period, or the nearest that Microsoft has. Unit: D and days. Missing: never. Adds up: no.","enum":["D7","D28","D30","D90","D180"],"enumColors":{"D7":"turquoise","D28":"blue","D30":"purple","D90":"orange","D180":"gold"}},"report_date":{"type":"string","title":"Report date","description":"Day up to which Microsoft\'s report has data. Source: Report Refresh Date. Unit: UTC day. Missing: never. Adds up: no.","format":"date-time","dateFormat":"iso"},"user_key":{"type":"string","title":"User key","description":"User principal name in lower case. If people are pseudonymous, its keyed hash. Source: User Principal Name. Unit: text. Missing: never. Adds up: no."},"user_hash":{"type":"string","title":"User hash","description":"The same value as the user key. Source: user_key. Unit: text. Missing: people are not pseudonymous. Adds up: no."},"user_principal_name":{"type":"string","title":"User principal name","description":"Name with which the person signs in. Source: User Principal Name. Unit: text. Missing: people are pseudonymous, or the tenant conceals names. Adds up: no."},"display_name":{"type":"string","title":"Display name","description":"Name that the tenant shows. Source: Display Name. Unit: text. Missing: people are pseudonymous. Adds up: no."},"identity_concealed":{"type":"boolean","title":"Name concealed","description":"Whether the tenant conceals this person\'s name. Source: User Principal Name. Unit: yes or no. Missing: never. Adds up: no."},"last_activity_date":{"type":"string","title":"Last activity","description":"The latest activity in any app. Source: Last Activity Date and all dates of apps. Unit: UTC day. Missing: no activity in the period. Adds up: no.","format":"date-time","dateFormat":"iso"},"teams_copilot_last_activity":{"type":"string","title":"Teams: last activity","description":"Last day with activity in Teams. Source: last activity date of Teams. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"word_copilot_last_activity":{"type":"string","title":"Word: last activity","description":"Last day with activity in Word. Source: last activity date of Word. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"excel_copilot_last_activity":{"type":"string","title":"Excel: last activity","description":"Last day with activity in Excel. Source: last activity date of Excel. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"ppt_copilot_last_activity":{"type":"string","title":"PowerPoint: last activity","description":"Last day with activity in PowerPoint. Source: last activity date of PowerPoint. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"outlook_copilot_last_activity":{"type":"string","title":"Outlook: last activity","description":"Last day with activity in Outlook. Source: last activity date of Outlook. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"onenote_copilot_last_activity":{"type":"string","title":"OneNote: last activity","description":"Last day with activity in OneNote. Source: last activity date of OneNote. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"loop_copilot_last_activity":{"type":"string","title":"Loop: last activity","description":"Last day with activity in Loop. Source: last activity date of Loop. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"chat_last_activity":{"type":"string","title":"Copilot Chat: last activity","description":"Last day with activity in Copilot Chat. Source: last activity date of Copilot Chat. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"chat_work_last_activity":{"type":"string","title":"Copilot Chat (work): last activity","description":"Last day with activity in Copilot Chat (work). Source: last activity date of Copilot Chat (work). Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"chat_web_last_activity":{"type":"string","title":"Copilot Chat (web): last activity","description":"Last day with activity in Copilot Chat (web). Source: last activity date of Copilot Chat (web). Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"m365_app_last_activity":{"type":"string","title":"Microsoft 365 app: last activity","description":"Last day with activity in Microsoft 365 app. Source: last activity date of Microsoft 365 app. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"edge_last_activity":{"type":"string","title":"Edge: last activity","description":"Last day with activity in Edge. Source: last activity date of Edge. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"agent_last_activity":{"type":"string","title":"Agent: last activity","description":"Last day with activity in Agent. Source: last activity date of Agent. Unit: UTC day. Missing: no activity, or the report does not name the app. Adds up: no.","format":"date-time","dateFormat":"iso"},"days_since_last_activity":{"type":"number","title":"Days since last activity","description":"Calendar days up to the report date. Source: last_activity_date and report_date. Unit: days. Missing: no activity is known. Adds up: no."},"prompts_total":{"type":"number","title":"Prompts","description":"Prompts submitted in the period, all apps. Source: prompts submitted (v2). Unit: prompts. Missing: a v1 report. Adds up: over people."},"prompts_chat_work":{"type":"number","title":"Prompts, Copilot Chat (work)","description":"Prompts submitted in Copilot Chat (work). Source: prompts submitted in Copilot Chat (work), v2. Unit: prompts. Missing: a v1 report. Adds up: over people."},"prompts_chat_web":{"type":"number","title":"Prompts, Copilot Chat (web)","description":"Prompts submitted in Copilot Chat (web). Source: prompts submitted in Copilot Chat (web), v2. Unit: prompts. Missing: a v1 report. Adds up: over people."},"active_usage_days":{"type":"number","title":"Active usage days","description":"Days with activity in the period. Source: active usage days (v2). Unit: days. Missing: a v1 report. Adds up: no."},"active_in_period":{"type":"boolean","title":"Active in period","description":"Whether the last activity is in the period that ends on the report date. Source: last_activity_date. Unit: yes or no. Missing: activity without a date. Adds up: count the people."},"apps_used":{"type":"number","title":"Apps used","description":"Apps with activity in the period. Source: dates of the apps. Unit: apps. Missing: never. Adds up: no."}},"required":["period","report_date","user_key"]},"mirrorProperties":{},"calculationProperties":{},"aggregationProperties":{},"relations":{"port_user":{"title":"Port user","description":"The Port user of the same person. Set only if people are not pseudonymous.","target":"_user","required":false,"many":false}}}');
  const copilot_adoption_namespaceObject = JSON.parse('{"identifier":"copilot_adoption","title":"Copilot adoption","icon":"GithubCopilot","type":"dashboard","description":"Five questions on GitHub Copilot and Microsoft 365 Copilot: adopted? cost? return? who needs help? what changed? Days are UTC.","widgets":[{"id":"copilotAdoption","type":"dashboard-widget","layout":[{"height":400,"columns":[{"id":"fresh","size":3},{"id":"lastRuns","size":6},{"id":"runResults","size":3}]},{"height":400,"columns":[{"id":"adopted","size":3},{"id":"engagedRate","size":3},{"id":"seatUtilization","size":3},{"id":"m365Adoption","size":3}]},{"height":400,"columns":[{"id":"surfaces","size":6},{"id":"m365Apps","size":6}]},{"height":400,"columns":[{"id":"phases","size":6},{"id":"features","size":6}]},{"height":400,"columns":[{"id":"activeTeams","size":12}]},{"height":400,"columns":[{"id":"cost","size":3},{"id":"githubCost","size":3},{"id":"githubDormantCost","size":3},{"id":"m365InactiveCost","size":3}]},{"height":400,"columns":[{"id":"seatSnapshots","size":12}]},{"height":400,"columns":[{"id":"licenceReports","size":12}]},{"height":400,"columns":[{"id":"costOverTime","size":12}]},{"height":400,"columns":[{"id":"credits","size":6},{"id":"costCenters","size":6}]},{"height":400,"columns":[{"id":"return","size":3},{"id":"merged","size":3},{"id":"mergedCreated","size":3},{"id":"mergedReviewed","size":3}]},{"height":400,"columns":[{"id":"pullRequests","size":6},{"id":"multiplier","size":6}]},{"height":400,"columns":[{"id":"suggestionsApplied","size":3},{"id":"acceptanceRate","size":3},{"id":"appliedCount","size":3},{"id":"m365Prompts","size":3}]},{"height":500,"columns":[{"id":"help","size":3},{"id":"teams","size":9}]},{"height":500,"columns":[{"id":"dormantTeams","size":12}]},{"height":400,"columns":[{"id":"changed","size":3},{"id":"newestDays","size":4},{"id":"seats","size":5}]},{"height":400,"columns":[{"id":"monthlyActiveUsers","size":6},{"id":"dailyActiveUsers","size":6}]},{"height":400,"columns":[{"id":"utilizationOverTime","size":6},{"id":"acceptanceAndChat","size":6}]},{"height":500,"columns":[{"id":"teamDays","size":12}]}],"widgets":[{"id":"fresh","type":"markdown","source":"custom","title":"Are the figures fresh and complete?","icon":"Clock","markdown":"Each row is the last run of a UTC day.\\n\\n- `success`: everything was read and sent.\\n- `partial`: some datasets failed. Their figures are old.\\n- `failed`: nothing new is on this page.\\n\\nGitHub reports a day after two or three days. Microsoft reports after about two days. Older figures are a fault."},{"id":"lastRuns","type":"table-entities-explorer","displayMode":"widget","title":"The last runs, last 7 days","icon":"Table","description":"One row for each UTC day. Source: the runs themselves. Newest usage day is the latest day that GitHub has reported.","blueprint":"copilot_usage_run","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"copilot_usage_run"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"copilot_usage_run":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"finished_at","order":"desc"}]},"propertiesSettings":{"order":["result","record_date","newest_usage_day","m365_report_date","failed_datasets","warnings","finished_at","url"],"shown":["result","record_date","newest_usage_day","m365_report_date","failed_datasets","warnings","finished_at","url"]}}},"emptyStateText":"No run in the last 7 days. Look at the workflow that runs this action every night."},{"id":"runResults","type":"entities-pie-chart","title":"Results of the runs, last 30 days","icon":"Pie","description":"Runs by result. Source: the runs themselves, one for each UTC day. Denominator: all runs of 30 days.","blueprint":"copilot_usage_run","property":"property#result","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"copilot_usage_run"},{"property":"result","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"emptyStateText":"No run in the last 30 days. Look at the workflow that runs this action every night."},{"id":"adopted","type":"markdown","source":"custom","title":"Is Copilot adopted?","icon":"Users","markdown":"Use of both products, as a percentage of the people who could use them.\\n\\n- **Engaged**: GitHub\'s phases 1 to 3. A person who only chats is in no phase.\\n- **Active**: any activity in the window of the chart.\\n- Days are UTC. The last two or three days are missing.\\n- For several organizations, counts add up and rates are plain means.\\n- If `github-enterprise` is set, numbers and lines count only the enterprise. Tables also list its organizations: do not add these rows up."},{"id":"engagedRate","type":"entities-number-chart","title":"Engaged people, GitHub","icon":"Metric","description":"GitHub 28-day report: people in phases 1 to 3, of all people in a phase. Mean of the reports of the last 7 days.","blueprint":"github_copilot_adoption","chartType":"aggregateByProperty","calculationBy":"property","property":"engaged_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_adoption"},{"property":"engaged_rate","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No report in this time. It needs the dataset \\"github-adoption\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"seatUtilization","type":"entities-number-chart","title":"Active seats, GitHub","icon":"Metric","description":"GitHub seat list: seats active in the configured window, of all seats. Mean of the daily snapshots of the last 7 days.","blueprint":"github_copilot_seats","chartType":"aggregateByProperty","calculationBy":"property","property":"seat_utilization_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"seat_utilization_rate","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","conditionalFormatting":[{"operator":">=","value":70,"color":"green","message":"Good"},{"operator":"<","value":40,"color":"red","message":"Low"}],"emptyStateText":"No snapshot in this time. It needs the dataset \\"github-seats\\" and the permission \\"Copilot seat management: read\\"."},{"id":"m365Adoption","type":"entities-number-chart","title":"Active users, Microsoft 365","icon":"Metric","description":"Microsoft usage report over 28 or 30 days: active users, of enabled users. Mean of the reports of the last 14 days.","blueprint":"m365_copilot_usage_summary","chartType":"aggregateByProperty","calculationBy":"property","property":"adoption_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"adoption_rate","operator":"isNotEmpty"},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No report in this time. It needs the dataset \\"m365-summary\\" and the permission \\"Reports.Read.All\\"."},{"id":"surfaces","type":"multi-line-chart","title":"GitHub: people active on each surface","icon":"LineChart","description":"GitHub usage reports: people active on each UTC day. One person can be on several lines. Sum over organizations.","timeInterval":"day","timeRange":{"preset":"lastMonth"},"xAxisTitle":"Day (UTC)","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"Any surface","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.total_active_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"CLI","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.daily_active_cli_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Copilot app","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.daily_active_copilot_app_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Agents window","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.daily_active_vscode_agent_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Cloud agent","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.daily_active_cloud_agent_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Code review","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.daily_active_code_review_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}}],"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"m365Apps","type":"multi-line-chart","title":"Microsoft 365: people active in each app","icon":"LineChart","description":"Microsoft usage report: people active in the 28 or 30 days before each report date. One person can be on several lines.","timeInterval":"day","timeRange":{"preset":"lastMonth"},"xAxisTitle":"Day (UTC)","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"Any app","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.active_user_count"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"Copilot Chat","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.chat_active_users"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"Teams","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.teams_active_users"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"Outlook","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.outlook_active_users"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"Word","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.word_active_users"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"Excel","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.excel_active_users"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"PowerPoint","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.powerpoint_active_users"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}}],"emptyStateText":"No report in this time. It needs the dataset \\"m365-summary\\" and the permission \\"Reports.Read.All\\"."},{"id":"phases","type":"multi-line-chart","title":"GitHub: people in each adoption phase","icon":"LineChart","description":"GitHub usage reports: people of 28 days to each UTC day. Phase 1: completions or agent edits. 2: CLI, cloud agent or review. 3: the app, or two of phase 2. Sum over organizations.","timeInterval":"day","timeRange":{"preset":"lastMonth"},"xAxisTitle":"Day (UTC)","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"No cohort","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.people_no_cohort"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Phase 1","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.people_phase_1"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Phase 2","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.people_phase_2"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Phase 3","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.people_phase_3"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}}],"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\". GitHub reports phases since 2026-09-17."},{"id":"features","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: people by feature, in 28 days","icon":"Table","description":"GitHub 28-day report: people who used a feature on 2 or more of the 28 days before the record date (UTC). Features share people.","blueprint":"github_copilot_adoption","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_adoption"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_adoption":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"record_date","order":"desc"},{"property":"scope_type","order":"asc"},{"property":"scope","order":"asc"}]},"propertiesSettings":{"order":["record_date","scope","monthly_active_users","people_code_completion","people_agent_edit","people_code_review","people_cloud_agent","people_cli","people_app"],"shown":["record_date","scope","monthly_active_users","people_code_completion","people_agent_edit","people_code_review","people_cloud_agent","people_cli","people_app"]}}},"emptyStateText":"No report in this time. It needs the dataset \\"github-adoption\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"activeTeams","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: the most active teams","icon":"Table","description":"People active in the window, of all members. Source: GitHub reports on teams and people, at most 7 days old (UTC). A person in two teams counts in both.","blueprint":"github_copilot_team","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_team"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_team":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"active_rate","order":"desc"}]},"propertiesSettings":{"order":["$title","scope","active_rate","active_people","members","window_days","acceptance_rate","record_date"],"shown":["$title","scope","active_rate","active_people","members","window_days","acceptance_rate","record_date"]}}},"emptyStateText":"No team in this time. It needs the dataset \\"github-teams\\", and teams with at least \\"min-team-size\\" people."},{"id":"cost","type":"markdown","source":"custom","title":"What does it cost?","icon":"Cost","markdown":"Cost of one month, at the prices in `license-prices`. Not an invoice. The tables name the currency.\\n\\n- **Dormant**: seats without activity in the configured window.\\n- **Inactive**: enabled users without activity in 28 or 30 days.\\n- The three numbers are means of snapshots, for each organization. The tables have each snapshot, the chart has the total.\\n- AI credits need the dataset `github-credits`, which is off by default. With the dataset, `mode: setup` adds their charts."},{"id":"githubCost","type":"entities-number-chart","title":"GitHub: seats for one month, per organization","icon":"Metric","description":"GitHub seat list \xd7 license-prices: cost of all seats. Mean of the daily snapshots of the last 7 days, for each organization.","blueprint":"github_copilot_seats","chartType":"aggregateByProperty","calculationBy":"property","property":"monthly_cost","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"monthly_cost","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"$","unitAlignment":"left","displayFormatting":"round","emptyStateText":"No cost in this time. It needs the dataset \\"github-seats\\" and a price of each plan in the input \\"license-prices\\"."},{"id":"githubDormantCost","type":"entities-number-chart","title":"GitHub: dormant seats for one month, per organization","icon":"Metric","description":"GitHub seat list \xd7 license-prices: cost of seats not active in the configured window. Mean of the last 7 days, for each organization.","blueprint":"github_copilot_seats","chartType":"aggregateByProperty","calculationBy":"property","property":"dormant_monthly_cost","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"dormant_monthly_cost","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"$","unitAlignment":"left","displayFormatting":"round","emptyStateText":"No cost in this time. It needs the dataset \\"github-seats\\" and a price of each plan in the input \\"license-prices\\"."},{"id":"m365InactiveCost","type":"entities-number-chart","title":"Microsoft 365: inactive users for one month","icon":"Metric","description":"Microsoft report \xd7 price of m365: cost of enabled users who are not active. Mean of the reports of the last 14 days.","blueprint":"m365_copilot_usage_summary","chartType":"aggregateByProperty","calculationBy":"property","property":"inactive_monthly_cost","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"inactive_monthly_cost","operator":"isNotEmpty"},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"unit":"$","unitAlignment":"left","displayFormatting":"round","emptyStateText":"No cost in this time. It needs the dataset \\"m365-summary\\", and a price of \\"m365\\" in the input \\"license-prices\\"."},{"id":"seatSnapshots","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: seats and cost, last 7 days","icon":"Table","description":"GitHub seat list: one row for each organization or enterprise and UTC day. Cost is for one month, at license-prices.","blueprint":"github_copilot_seats","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_seats":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"record_date","order":"desc"},{"property":"scope_type","order":"asc"},{"property":"scope","order":"asc"}]},"propertiesSettings":{"order":["record_date","scope","monthly_cost","dormant_monthly_cost","currency","seats_total","seats_active","seats_inactive","seats_no_recorded_activity","seat_utilization_rate"],"shown":["record_date","scope","monthly_cost","dormant_monthly_cost","currency","seats_total","seats_active","seats_inactive","seats_no_recorded_activity","seat_utilization_rate"]}}},"emptyStateText":"No snapshot in this time. It needs the dataset \\"github-seats\\" and the permission \\"Copilot seat management: read\\"."},{"id":"licenceReports","type":"table-entities-explorer","displayMode":"widget","title":"Microsoft 365: licenses and cost, last 14 days","icon":"Table","description":"Microsoft reports: one row for each report date (UTC) and period. Cost is for one month, at the price of m365.","blueprint":"m365_copilot_usage_summary","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"excludedFields":[],"blueprintConfig":{"m365_copilot_usage_summary":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"report_date","order":"desc"}]},"propertiesSettings":{"order":["report_date","monthly_cost","inactive_monthly_cost","unassigned_monthly_cost","currency","sku_total","sku_assigned","enabled_user_count","active_user_count","license_utilization_rate","period"],"shown":["report_date","monthly_cost","inactive_monthly_cost","unassigned_monthly_cost","currency","sku_total","sku_assigned","enabled_user_count","active_user_count","license_utilization_rate","period"]}}},"emptyStateText":"No report in this time. It needs the dataset \\"m365-summary\\" and the permission \\"Reports.Read.All\\"."},{"id":"costOverTime","type":"multi-line-chart","title":"Cost of one month, by day","icon":"LineChart","description":"Seat list and licenses \xd7 license-prices, total of each UTC day over organizations. Dormant and inactive are parts of the cost.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day (UTC)","yAxisTitle":"USD","nullValueDisplayMode":"null","lines":[{"title":"GitHub: seats","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"sum","properties":["properties.monthly_cost"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}},{"title":"GitHub: dormant seats","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"sum","properties":["properties.dormant_monthly_cost"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}},{"title":"Microsoft 365: licenses","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.monthly_cost"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}},{"title":"Microsoft 365: inactive users","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.inactive_monthly_cost"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}}],"emptyStateText":"No cost in this time. It needs \\"github-seats\\" or \\"m365-summary\\", and the input \\"license-prices\\"."},{"id":"credits","type":"multi-line-chart","title":"GitHub: AI credits of the month against the pool","icon":"LineChart","description":"GitHub bill: credits from the 1st of the month (UTC) to each day. The forecast is an estimate. The pool is seats \xd7 included credits.","timeInterval":"day","timeRange":{"preset":"lastMonth"},"xAxisTitle":"Day (UTC)","yAxisTitle":"AI credits","nullValueDisplayMode":"null","lines":[{"title":"Used this month","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_credits","func":"sum","properties":["properties.month_credits_used"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_credits"}]}},{"title":"Forecast for the month","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_credits","func":"sum","properties":["properties.month_credits_forecast"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_credits"}]}},{"title":"Pool (estimate)","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_credits","func":"sum","properties":["properties.pool_credits_estimate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_credits"}]}}],"emptyStateText":"No bill in this time. It needs the dataset \\"github-credits\\", which is off by default, and the permission to read the bill."},{"id":"costCenters","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: AI credits by cost center, last 7 days","icon":"Table","description":"GitHub bill of an enterprise: credits and amount (USD) from the 1st of the month (UTC). Denominator: credits of the pool.","blueprint":"github_copilot_cost_center","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_cost_center"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_cost_center":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"month_credits_used","order":"desc"}]},"propertiesSettings":{"order":["$title","month_credits_used","month_credits_paid","month_net_amount","pool_used_rate","pool_credits_used","pool_credits_target","state","record_date"],"shown":["$title","month_credits_used","month_credits_paid","month_net_amount","pool_used_rate","pool_credits_used","pool_credits_target","state","record_date"]}}},"emptyStateText":"No cost center in this time. It needs an enterprise and the dataset \\"github-cost-centers\\", which is off by default."},{"id":"return","type":"markdown","source":"custom","title":"What comes back?","icon":"Git","markdown":"Pull requests that Copilot took part in. Microsoft reports no result of work, only prompts.\\n\\n- The three numbers count merges on the days that are stored, at most 30.\\n- A pull request that Copilot created and reviewed counts in both.\\n- **Multiplier**: merges per engaged person against people in no cohort. It shows an association. It does not prove that Copilot is the cause."},{"id":"merged","type":"entities-number-chart","title":"Pull requests merged, 30 days","icon":"Metric","description":"GitHub usage reports: all pull requests merged on the stored UTC days of the last 30 days. Sum over organizations.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"pull_requests_merged","func":"sum","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"pull_requests_merged","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"unit":"none","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"mergedCreated","type":"entities-number-chart","title":"Created by Copilot, 30 days","icon":"Metric","description":"GitHub usage reports: merged pull requests that Copilot created, stored UTC days of the last 30 days. Part of all merged.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"pull_requests_merged_created_by_copilot","func":"sum","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"pull_requests_merged_created_by_copilot","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"unit":"none","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"mergedReviewed","type":"entities-number-chart","title":"Reviewed by Copilot, 30 days","icon":"Metric","description":"GitHub usage reports: merged pull requests that Copilot reviewed, stored UTC days of the last 30 days. Part of all merged.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"pull_requests_merged_reviewed_by_copilot","func":"sum","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"pull_requests_merged_reviewed_by_copilot","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"unit":"none","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"pullRequests","type":"multi-line-chart","title":"GitHub: pull requests merged by day","icon":"LineChart","description":"GitHub usage reports: pull requests merged on each UTC day. The lines for Copilot are parts of all merged. Sum over organizations.","timeInterval":"day","timeRange":{"preset":"lastMonth"},"xAxisTitle":"Day (UTC)","yAxisTitle":"Pull requests","nullValueDisplayMode":"null","lines":[{"title":"All","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.pull_requests_merged"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Created by Copilot","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.pull_requests_merged_created_by_copilot"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Reviewed by Copilot","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.pull_requests_merged_reviewed_by_copilot"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}}],"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"multiplier","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: merges per person in 28 days","icon":"Table","description":"GitHub 28-day report (UTC): merges per person of each group. The multiplier is an association, not a cause. Empty if a group has fewer than 10 people a day.","blueprint":"github_copilot_adoption","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_adoption"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_adoption":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"record_date","order":"desc"},{"property":"scope_type","order":"asc"},{"property":"scope","order":"asc"}]},"propertiesSettings":{"order":["record_date","scope","adoption_multiplier","merged_per_person_no_cohort","merged_per_person_engaged","adoption_multiplier_note","copilot_authored_merge_rate","copilot_reviewed_merge_rate"],"shown":["record_date","scope","adoption_multiplier","merged_per_person_no_cohort","merged_per_person_engaged","adoption_multiplier_note","copilot_authored_merge_rate","copilot_reviewed_merge_rate"]}}},"emptyStateText":"No report in this time. It needs the dataset \\"github-adoption\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"suggestionsApplied","type":"entities-number-chart","title":"Review suggestions applied","icon":"Metric","description":"GitHub 28-day report: suggestions of Copilot code review that were applied, of all its suggestions. Mean of the last 7 days.","blueprint":"github_copilot_adoption","chartType":"aggregateByProperty","calculationBy":"property","property":"copilot_suggestion_apply_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_adoption"},{"property":"copilot_suggestion_apply_rate","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No report in this time. It needs the dataset \\"github-adoption\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\". Nothing was suggested otherwise."},{"id":"acceptanceRate","type":"entities-number-chart","title":"Completions accepted, 30 days","icon":"Metric","description":"GitHub usage reports: code completions accepted, of those suggested. Mean of the stored UTC days of the last 30 days.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"acceptance_rate","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"acceptance_rate","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"unit":"%","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"appliedCount","type":"entities-number-chart","title":"Review suggestions applied, 30 days","icon":"Metric","description":"GitHub usage reports: applied suggestions of Copilot code review, stored UTC days of the last 30 days. Sum over organizations.","blueprint":"github_copilot_usage","chartType":"aggregateByProperty","calculationBy":"property","property":"copilot_review_suggestions_applied","func":"sum","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"copilot_review_suggestions_applied","operator":"isNotEmpty"},{"property":"record_date","operator":"between","value":{"preset":"lastMonth"}}]},"unit":"none","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"m365Prompts","type":"entities-number-chart","title":"Prompts per user, Microsoft 365","icon":"Metric","description":"Microsoft usage report over 28 or 30 days: prompts per active user. Mean of the reports of the last 14 days.","blueprint":"m365_copilot_usage_summary","chartType":"aggregateByProperty","calculationBy":"property","property":"prompts_average","func":"average","averageOf":"total","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"prompts_average","operator":"isNotEmpty"},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"unit":"none","unitAlignment":"right","displayFormatting":"round","emptyStateText":"No prompts in this time. It needs the dataset \\"m365-summary\\". Only version 2 of the report has prompts."},{"id":"help","type":"markdown","source":"custom","title":"Who needs help?","icon":"Alert","markdown":"Teams with few active people, and teams with many dormant seats.\\n\\n- A team with fewer than `min-team-size` people (5) is not shown.\\n- A person in two teams counts in both. Do not add teams up.\\n- Microsoft reports no teams.\\n- Names or hashes of people are on the page \\"Copilot people\\", which few people can read."},{"id":"teams","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: the least active teams","icon":"Table","description":"People active in the window, of all members. Source: GitHub reports on teams and people, at most 7 days old (UTC). A person in two teams counts in both.","blueprint":"github_copilot_team","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_team"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_team":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"active_rate","order":"asc"}]},"propertiesSettings":{"order":["$title","scope","active_rate","active_people","members","seats_total","window_days","record_date"],"shown":["$title","scope","active_rate","active_people","members","seats_total","window_days","record_date"]}}},"emptyStateText":"No team in this time. It needs the dataset \\"github-teams\\", and teams with at least \\"min-team-size\\" people."},{"id":"dormantTeams","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: teams by cost of dormant seats","icon":"Table","description":"Seats of the members that are not active in the configured window, and their cost for one month. Source: seat list \xd7 license-prices. Lists at most 7 days old (UTC).","blueprint":"github_copilot_team","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_team"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_team":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"dormant_monthly_cost","order":"desc"}]},"propertiesSettings":{"order":["$title","scope","dormant_monthly_cost","currency","seats_inactive","seats_total","members","seats_no_recorded_activity","seat_utilization_rate","record_date"],"shown":["$title","scope","dormant_monthly_cost","currency","seats_inactive","seats_total","members","seats_no_recorded_activity","seat_utilization_rate","record_date"]}}},"emptyStateText":"No team in this time. It needs the dataset \\"github-teams\\", and teams with at least \\"min-team-size\\" people."},{"id":"changed","type":"markdown","source":"custom","title":"What changed?","icon":"LineChart","markdown":"GitHub changed its counting. A step on one of these days is not adoption:\\n\\n- 2026-04-10: work in the CLI counts.\\n- 2026-06-15: people whom only servers have seen count.\\n- 2026-07-17: the Copilot app, from a later day.\\n- 2026-08-01: agents of other vendors, during August.\\n- 2026-09-11: the Agents window of VS Code.\\n- 2026-10-06: counts by editor drop.\\n\\nDays are UTC. West of Greenwich, Port can draw a day one day early."},{"id":"newestDays","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: newest usage days, last 7 days","icon":"Table","description":"GitHub usage reports: one row for each organization or enterprise and UTC day. GitHub reports a day after two or three days.","blueprint":"github_copilot_usage","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_usage":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"record_date","order":"desc"},{"property":"scope_type","order":"asc"},{"property":"scope","order":"asc"}]},"propertiesSettings":{"order":["record_date","scope","total_active_users","monthly_active_users","pull_requests_merged"],"shown":["record_date","scope","total_active_users","monthly_active_users","pull_requests_merged"]}}},"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"seats","type":"multi-line-chart","title":"GitHub: seats, and seats added","icon":"LineChart","description":"GitHub seat list: all seats, active seats, and seats added in the 7 days before each UTC day. Sum over organizations.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day (UTC)","yAxisTitle":"Seats","nullValueDisplayMode":"null","lines":[{"title":"Seats","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"sum","properties":["properties.seats_total"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}},{"title":"Active","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"sum","properties":["properties.seats_active"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}},{"title":"Added in 7 days","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"sum","properties":["properties.seats_added_7d"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}},{"title":"Pending cancellation","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"sum","properties":["properties.seats_pending_cancellation"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"}]}}],"emptyStateText":"No snapshot in this time. It needs the dataset \\"github-seats\\" and the permission \\"Copilot seat management: read\\"."},{"id":"monthlyActiveUsers","type":"multi-line-chart","title":"People active in four weeks","icon":"LineChart","description":"People active in the 28 days before each UTC day (Microsoft: 28 or 30). Do not add up days: they share people. See the dates above.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day (UTC)","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"GitHub Copilot","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.monthly_active_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Microsoft 365 Copilot","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"sum","properties":["properties.active_user_count"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]}]}}],"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\". Microsoft needs \\"m365-summary\\"."},{"id":"dailyActiveUsers","type":"multi-line-chart","title":"People active on a day","icon":"LineChart","description":"People active on each UTC day. Microsoft is only there with the dataset m365-daily, which is off by default. See the dates above.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day (UTC)","yAxisTitle":"People","nullValueDisplayMode":"null","lines":[{"title":"GitHub Copilot","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"sum","properties":["properties.total_active_users"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"}]}},{"title":"Microsoft 365 Copilot","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_daily","func":"sum","properties":["properties.active_user_count"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_daily"}]}}],"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\". Microsoft needs \\"m365-daily\\"."},{"id":"utilizationOverTime","type":"multi-line-chart","title":"Active, as a percentage of what is paid","icon":"LineChart","description":"Active seats of all seats (GitHub), active users of licenses bought (Microsoft). Mean over organizations. The line falls if you buy seats.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day (UTC)","yAxisTitle":"Percent","nullValueDisplayMode":"null","baselines":[{"value":40,"name":"Low below 40","color":"red"},{"value":70,"name":"Good from 70","color":"green"}],"lines":[{"title":"GitHub Copilot seats","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_seats","func":"average","properties":["properties.seat_utilization_rate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seats"},{"property":"seat_utilization_rate","operator":"isNotEmpty"}]}},{"title":"Microsoft 365 Copilot licenses","chartType":"aggregatePropertiesValues","blueprint":"m365_copilot_usage_summary","func":"average","properties":["properties.license_utilization_rate"],"measureTimeBy":"report_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_usage_summary"},{"property":"period","operator":"in","value":["D28","D30"]},{"property":"license_utilization_rate","operator":"isNotEmpty"}]}}],"emptyStateText":"No figure in this time. It needs \\"github-seats\\", or \\"m365-summary\\" with the permission \\"LicenseAssignment.Read.All\\"."},{"id":"acceptanceAndChat","type":"multi-line-chart","title":"GitHub: completions accepted, and people who chat","icon":"LineChart","description":"GitHub usage reports: accepted of suggested completions, and chat users of people active in 28 days. Mean over organizations. UTC days.","timeInterval":"day","timeRange":{"preset":"last3Months"},"xAxisTitle":"Day (UTC)","yAxisTitle":"Percent","nullValueDisplayMode":"null","lines":[{"title":"Completions accepted","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"average","properties":["properties.acceptance_rate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"acceptance_rate","operator":"isNotEmpty"}]}},{"title":"People who chat","chartType":"aggregatePropertiesValues","blueprint":"github_copilot_usage","func":"average","properties":["properties.chat_adoption_rate"],"measureTimeBy":"record_date","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_usage"},{"property":"chat_adoption_rate","operator":"isNotEmpty"}]}}],"emptyStateText":"No day in this time. It needs the dataset \\"github-usage\\", the permission \\"Organization Copilot metrics: read\\" and the policy \\"Copilot usage metrics\\"."},{"id":"teamDays","type":"table-entities-explorer","displayMode":"widget","title":"GitHub: teams by day, last 7 days","icon":"Table","description":"GitHub reports on teams and people: one row for each team and UTC day. Do not add rows up: people count in each team and on each day.","blueprint":"github_copilot_team_usage","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_team_usage"},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_team_usage":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"record_date","order":"desc"}]},"propertiesSettings":{"order":["record_date","slug","scope","members","active_people","passive_people","active_rate","interactions","acceptance_rate","ai_credits_used"],"shown":["record_date","slug","scope","members","active_people","passive_people","active_rate","interactions","acceptance_rate","ai_credits_used"]}}},"emptyStateText":"No day of a team in this time. It needs the dataset \\"github-team-usage\\", and teams with at least \\"min-team-size\\" people."}]}]}');
  const copilot_people_namespaceObject = JSON.parse('{"identifier":"copilot_people","title":"Copilot people","icon":"Users","type":"dashboard","description":"People who do not use their Copilot license. Only administrators and the teams in \\"people-readers\\" can open this page.","widgets":[{"id":"copilotPeople","type":"dashboard-widget","layout":[{"height":400,"columns":[{"id":"people","size":12}]},{"height":600,"columns":[{"id":"dormantSeats","size":12}]},{"height":600,"columns":[{"id":"dormantLicences","size":12}]}],"widgets":[{"id":"people","type":"markdown","title":"Who does not use their license?","icon":"Users","source":"custom","markdown":"People to talk to before their license goes to somebody else.\\n\\n- **GitHub**: seats without activity in the configured window. This table needs the dataset `github-seat-users`, which is off by default. Add the dataset to the input `datasets`, and run `mode: setup` again.\\n- **Microsoft 365**: licenses without activity in the 28 or 30 days of the report. This table needs the dataset `m365-users`.\\n- With `user-identity: hash`, each row has a hash instead of a name.\\n- A blank last activity does not prove that the person never used the license.\\n\\nDays are UTC. Administrators and the teams in `people-readers` can read this page."},{"id":"dormantSeats","type":"table-entities-explorer","displayMode":"widget","title":"People who do not use their GitHub Copilot seat","icon":"Users","description":"No activity in the configured window. Source: seat list. Needs the dataset github-seat-users, which is off by default.","blueprint":"github_copilot_seat","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"github_copilot_seat"},{"property":"active","operator":"=","value":false},{"property":"record_date","operator":"between","value":{"preset":"lastWeek"}}]},"excludedFields":[],"blueprintConfig":{"github_copilot_seat":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"days_since_last_activity","order":"desc"}]},"propertiesSettings":{"order":["$title","scope","days_since_last_activity","no_recorded_activity","last_activity_at","assigned_at","plan_type","pending_cancellation_date"],"shown":["$title","scope","days_since_last_activity","no_recorded_activity","last_activity_at","assigned_at","plan_type","pending_cancellation_date"]}}},"emptyStateText":"Nobody, or the dataset \\"github-seat-users\\" is not collected. It is off by default."},{"id":"dormantLicences","type":"table-entities-explorer","displayMode":"widget","title":"People who do not use their Microsoft 365 Copilot license","icon":"Users","description":"No activity in the 28 or 30 days of the report. Source: Microsoft usage report on people. Days are UTC.","blueprint":"m365_copilot_user","dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"m365_copilot_user"},{"property":"active_in_period","operator":"=","value":false},{"property":"report_date","operator":"between","value":{"preset":"last2Weeks"}}]},"excludedFields":[],"blueprintConfig":{"m365_copilot_user":{"filterSettings":{"filterBy":{"combinator":"and","rules":[]}},"groupSettings":{"groupBy":[]},"sortSettings":{"sortBy":[{"property":"days_since_last_activity","order":"desc"}]},"propertiesSettings":{"order":["$title","period","days_since_last_activity","last_activity_date","report_date","identity_concealed"],"shown":["$title","period","days_since_last_activity","last_activity_date","report_date","identity_concealed"]}}},"emptyStateText":"Nobody, or the dataset \\"m365-users\\" is not collected."}]}]}');
  const webhook_github_seats_namespaceObject = JSON.parse('{"identifier":"gh-copilot-seats-webhook","title":"GitHub Copilot seats and usage","description":"GitHub Copilot seats and usage, sent by Copilot Usage for Port.","icon":"GithubCopilot","enabled":true,"integrationType":"custom","mappings":[{"blueprint":"github_copilot_seats","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-seats\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scope":".item.scope","scope_type":".item.scope_type","seats_total":".item.seats_total","seats_reported":".item.seats_reported","seats_active_14d":".item.seats_active_14d","seats_active_30d":".item.seats_active_30d","seats_active":".item.seats_active","active_window_days":".item.active_window_days","seats_inactive":".item.seats_inactive","seats_no_recorded_activity":".item.seats_no_recorded_activity","seats_pending_cancellation":".item.seats_pending_cancellation","seats_added_7d":".item.seats_added_7d","plan_type":".item.plan_type","seat_utilization_rate":".item.seat_utilization_rate","currency":".item.currency","monthly_cost":".item.monthly_cost","dormant_monthly_cost":".item.dormant_monthly_cost","editors":".item.editors","editor_top":".item.editor_top"},"relations":{}}},{"blueprint":"github_copilot_usage","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-usage\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scope":".item.scope","scope_type":".item.scope_type","git_hub_org":".item.git_hub_org","total_active_users":".item.total_active_users","weekly_active_users":".item.weekly_active_users","monthly_active_users":".item.monthly_active_users","total_active_chat_users":".item.total_active_chat_users","monthly_active_agent_users":".item.monthly_active_agent_users","daily_active_cli_users":".item.daily_active_cli_users","total_chat_turns":".item.total_chat_turns","total_interactions":".item.total_interactions","total_suggestions_count":".item.total_suggestions_count","total_acceptances_count":".item.total_acceptances_count","total_lines_suggested":".item.total_lines_suggested","total_lines_accepted":".item.total_lines_accepted","total_lines_added":".item.total_lines_added","total_lines_deleted":".item.total_lines_deleted","acceptance_rate":".item.acceptance_rate","chat_adoption_rate":".item.chat_adoption_rate","editor_top":".item.editor_top","model_top":".item.model_top","language_top":".item.language_top","pull_requests_created":".item.pull_requests_created","pull_requests_created_by_copilot":".item.pull_requests_created_by_copilot","pull_requests_reviewed_by_copilot":".item.pull_requests_reviewed_by_copilot","pull_requests_merged":".item.pull_requests_merged","pull_requests_reviewed":".item.pull_requests_reviewed","pull_requests_merged_created_by_copilot":".item.pull_requests_merged_created_by_copilot","pull_requests_merged_reviewed_by_copilot":".item.pull_requests_merged_reviewed_by_copilot","review_suggestions":".item.review_suggestions","review_suggestions_applied":".item.review_suggestions_applied","copilot_review_suggestions":".item.copilot_review_suggestions","copilot_review_suggestions_applied":".item.copilot_review_suggestions_applied","median_minutes_to_merge":".item.median_minutes_to_merge","median_minutes_to_merge_copilot_authored":".item.median_minutes_to_merge_copilot_authored","median_minutes_to_merge_copilot_reviewed":".item.median_minutes_to_merge_copilot_reviewed","copilot_authored_merge_rate":".item.copilot_authored_merge_rate","copilot_reviewed_merge_rate":".item.copilot_reviewed_merge_rate","copilot_suggestion_apply_rate":".item.copilot_suggestion_apply_rate","daily_active_copilot_app_users":".item.daily_active_copilot_app_users","daily_active_vscode_agent_users":".item.daily_active_vscode_agent_users","daily_active_cloud_agent_users":".item.daily_active_cloud_agent_users","weekly_active_cloud_agent_users":".item.weekly_active_cloud_agent_users","monthly_active_cloud_agent_users":".item.monthly_active_cloud_agent_users","daily_active_code_review_users":".item.daily_active_code_review_users","weekly_active_code_review_users":".item.weekly_active_code_review_users","monthly_active_code_review_users":".item.monthly_active_code_review_users","daily_passive_code_review_users":".item.daily_passive_code_review_users","weekly_passive_code_review_users":".item.weekly_passive_code_review_users","monthly_passive_code_review_users":".item.monthly_passive_code_review_users","cli_sessions":".item.cli_sessions","cli_requests":".item.cli_requests","cli_prompts":".item.cli_prompts","cli_prompt_tokens":".item.cli_prompt_tokens","cli_output_tokens":".item.cli_output_tokens","app_sessions":".item.app_sessions","app_requests":".item.app_requests","app_prompts":".item.app_prompts","vscode_agent_sessions":".item.vscode_agent_sessions","vscode_agent_messages":".item.vscode_agent_messages","third_party_agent_runs":".item.third_party_agent_runs","people_no_cohort":".item.people_no_cohort","people_phase_1":".item.people_phase_1","people_phase_2":".item.people_phase_2","people_phase_3":".item.people_phase_3","engaged_rate":".item.engaged_rate","breakdown":".item.breakdown"},"relations":{}}},{"blueprint":"github_copilot_adoption","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-adoption\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scope":".item.scope","scope_type":".item.scope_type","window_start":".item.window_start","window_end":".item.window_end","days_reported":".item.days_reported","people_no_cohort":".item.people_no_cohort","people_phase_1":".item.people_phase_1","people_phase_2":".item.people_phase_2","people_phase_3":".item.people_phase_3","people_total":".item.people_total","engaged_rate":".item.engaged_rate","monthly_active_users":".item.monthly_active_users","average_daily_active_users":".item.average_daily_active_users","people_code_completion":".item.people_code_completion","people_agent_edit":".item.people_agent_edit","people_code_review":".item.people_code_review","people_code_review_passive":".item.people_code_review_passive","people_cloud_agent":".item.people_cloud_agent","people_cli":".item.people_cli","people_app":".item.people_app","pull_requests_created":".item.pull_requests_created","pull_requests_reviewed":".item.pull_requests_reviewed","pull_requests_merged":".item.pull_requests_merged","pull_requests_merged_created_by_copilot":".item.pull_requests_merged_created_by_copilot","pull_requests_merged_reviewed_by_copilot":".item.pull_requests_merged_reviewed_by_copilot","copilot_review_suggestions":".item.copilot_review_suggestions","copilot_review_suggestions_applied":".item.copilot_review_suggestions_applied","copilot_authored_merge_rate":".item.copilot_authored_merge_rate","copilot_reviewed_merge_rate":".item.copilot_reviewed_merge_rate","copilot_suggestion_apply_rate":".item.copilot_suggestion_apply_rate","merged_per_person_no_cohort":".item.merged_per_person_no_cohort","merged_per_person_phase_1":".item.merged_per_person_phase_1","merged_per_person_phase_2":".item.merged_per_person_phase_2","merged_per_person_phase_3":".item.merged_per_person_phase_3","merged_per_person_engaged":".item.merged_per_person_engaged","adoption_multiplier":".item.adoption_multiplier","adoption_multiplier_note":".item.adoption_multiplier_note","interactions":".item.interactions","generations":".item.generations","lines_added":".item.lines_added","lines_deleted":".item.lines_deleted","acceptances":".item.acceptances"},"relations":{}}},{"blueprint":"github_copilot_team","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-teams\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","team_id":".item.team_id","slug":".item.slug","record_date":".item.record_date","members":".item.members","seats_total":".item.seats_total","seats_active":".item.seats_active","active_window_days":".item.active_window_days","seats_inactive":".item.seats_inactive","seats_no_recorded_activity":".item.seats_no_recorded_activity","seat_utilization_rate":".item.seat_utilization_rate","seat_rate":".item.seat_rate","currency":".item.currency","monthly_cost":".item.monthly_cost","dormant_monthly_cost":".item.dormant_monthly_cost","window_start":".item.window_start","window_end":".item.window_end","window_days":".item.window_days","active_people":".item.active_people","active_rate":".item.active_rate","interactions":".item.interactions","generations":".item.generations","acceptances":".item.acceptances","acceptance_rate":".item.acceptance_rate","ai_credits_used":".item.ai_credits_used"},"relations":{}}},{"blueprint":"github_copilot_team_usage","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-team-usage\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","record_date":".item.record_date","team_id":".item.team_id","slug":".item.slug","members":".item.members","active_people":".item.active_people","passive_people":".item.passive_people","seen_people":".item.seen_people","active_rate":".item.active_rate","people_ide":".item.people_ide","people_cli":".item.people_cli","people_app":".item.people_app","people_vscode_agent":".item.people_vscode_agent","people_cloud_agent":".item.people_cloud_agent","people_code_review":".item.people_code_review","people_third_party_agent":".item.people_third_party_agent","interactions":".item.interactions","generations":".item.generations","lines_added":".item.lines_added","lines_deleted":".item.lines_deleted","acceptances":".item.acceptances","acceptance_rate":".item.acceptance_rate","ai_credits_used":".item.ai_credits_used"},"relations":{}}},{"blueprint":"github_copilot_seat","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-seat-users\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","user_key":".item.user_key","login":".item.login","plan_type":".item.plan_type","assigned_at":".item.assigned_at","last_activity_at":".item.last_activity_at","last_authenticated_at":".item.last_authenticated_at","last_activity_editor":".item.last_activity_editor","editor":".item.editor","days_since_last_activity":".item.days_since_last_activity","active":".item.active","no_recorded_activity":".item.no_recorded_activity","pending_cancellation_date":".item.pending_cancellation_date","assigning_teams":".item.assigning_teams","organizations":".item.organizations","grants":".item.grants","record_date":".item.record_date"},"relations":{}}},{"blueprint":"github_copilot_user_usage","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-user-usage\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","user_key":".item.user_key","login":".item.login","record_date":".item.record_date","interactions":".item.interactions","generations":".item.generations","acceptances":".item.acceptances","lines_added":".item.lines_added","lines_deleted":".item.lines_deleted","acceptance_rate":".item.acceptance_rate","used_chat":".item.used_chat","used_agent":".item.used_agent","used_cli":".item.used_cli","used_cloud_agent":".item.used_cloud_agent","ai_credits_used":".item.ai_credits_used","editor_top":".item.editor_top","language_top":".item.language_top","model_top":".item.model_top","active":".item.active","activity":".item.activity","surfaces":".item.surfaces","used_app":".item.used_app","used_vscode_agent":".item.used_vscode_agent","used_code_review":".item.used_code_review","used_code_review_passive":".item.used_code_review_passive","cli_sessions":".item.cli_sessions","cli_requests":".item.cli_requests","cli_prompts":".item.cli_prompts","app_sessions":".item.app_sessions","app_requests":".item.app_requests","app_prompts":".item.app_prompts","vscode_agent_sessions":".item.vscode_agent_sessions","third_party_agent_runs":".item.third_party_agent_runs","adoption_phase":".item.adoption_phase","adoption_phase_name":".item.adoption_phase_name","ide_version":".item.ide_version","plugin_version":".item.plugin_version","cli_version":".item.cli_version"},"relations":{}}},{"blueprint":"github_copilot_credits","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-credits\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scope":".item.scope","scope_type":".item.scope_type","credits_used":".item.credits_used","credits_included":".item.credits_included","credits_paid":".item.credits_paid","gross_amount":".item.gross_amount","net_amount":".item.net_amount","currency":".item.currency","model_top":".item.model_top","by_model":".item.by_model","by_sku":".item.by_sku","month_credits_used":".item.month_credits_used","month_credits_included":".item.month_credits_included","month_credits_paid":".item.month_credits_paid","month_net_amount":".item.month_net_amount","month_credits_forecast":".item.month_credits_forecast","pool_credits_estimate":".item.pool_credits_estimate","pool_used_rate":".item.pool_used_rate"},"relations":{}}},{"blueprint":"github_copilot_cost_center","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-cost-centers\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","record_date":".item.record_date","name":".item.name","state":".item.state","people":".item.people","organizations":".item.organizations","repositories":".item.repositories","teams":".item.teams","pool_enabled":".item.pool_enabled","pool_credits_target":".item.pool_credits_target","pool_credits_used":".item.pool_credits_used","pool_used_rate":".item.pool_used_rate","month_credits_used":".item.month_credits_used","month_credits_paid":".item.month_credits_paid","month_net_amount":".item.month_net_amount"},"relations":{}}},{"blueprint":"github_copilot_user_credits","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-user-credits\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","record_date":".item.record_date","user_key":".item.user_key","login":".item.login","credits_used":".item.credits_used","gross_amount":".item.gross_amount","net_amount":".item.net_amount","currency":".item.currency","model_top":".item.model_top","by_model":".item.by_model","monthly_quota":".item.monthly_quota","organizations":".item.organizations"},"relations":{}}},{"blueprint":"copilot_usage_run","operation":{"type":"create"},"filter":".body.kind == \\"copilot-usage-run\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scopes":".item.scopes","result":".item.result","started_at":".item.started_at","finished_at":".item.finished_at","duration_seconds":".item.duration_seconds","mode":".item.mode","datasets_ok":".item.datasets_ok","datasets_empty":".item.datasets_empty","datasets_failed":".item.datasets_failed","records_sent":".item.records_sent","records_failed":".item.records_failed","records_verified":".item.records_verified","warnings":".item.warnings","failed_datasets":".item.failed_datasets","failure_codes":".item.failure_codes","newest_usage_day":".item.newest_usage_day","usage_age_days":".item.usage_age_days","m365_report_date":".item.m365_report_date","m365_data_age_days":".item.m365_data_age_days","url":".item.url","version":".item.version"},"relations":{}}},{"blueprint":"github_copilot_team_usage","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-team-usage\\" and .body.schema_version == 1 and .item.team_id != null","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","record_date":".item.record_date","team_id":".item.team_id","slug":".item.slug","members":".item.members","active_people":".item.active_people","passive_people":".item.passive_people","seen_people":".item.seen_people","active_rate":".item.active_rate","people_ide":".item.people_ide","people_cli":".item.people_cli","people_app":".item.people_app","people_vscode_agent":".item.people_vscode_agent","people_cloud_agent":".item.people_cloud_agent","people_code_review":".item.people_code_review","people_third_party_agent":".item.people_third_party_agent","interactions":".item.interactions","generations":".item.generations","lines_added":".item.lines_added","lines_deleted":".item.lines_deleted","acceptances":".item.acceptances","acceptance_rate":".item.acceptance_rate","ai_credits_used":".item.ai_credits_used"},"relations":{"team":{"combinator":"\'and\'","rules":[{"property":"\'$identifier\'","operator":"\'=\'","value":".item.identifier | sub(\\"@[^@]*$\\"; \\"\\")"}]}}}},{"blueprint":"github_copilot_team","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-teams\\" and .body.schema_version == 1 and .item.slug != null","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","team_id":".item.team_id","slug":".item.slug","record_date":".item.record_date","members":".item.members","seats_total":".item.seats_total","seats_active":".item.seats_active","active_window_days":".item.active_window_days","seats_inactive":".item.seats_inactive","seats_no_recorded_activity":".item.seats_no_recorded_activity","seat_utilization_rate":".item.seat_utilization_rate","seat_rate":".item.seat_rate","currency":".item.currency","monthly_cost":".item.monthly_cost","dormant_monthly_cost":".item.dormant_monthly_cost","window_start":".item.window_start","window_end":".item.window_end","window_days":".item.window_days","active_people":".item.active_people","active_rate":".item.active_rate","interactions":".item.interactions","generations":".item.generations","acceptances":".item.acceptances","acceptance_rate":".item.acceptance_rate","ai_credits_used":".item.ai_credits_used"},"relations":{"port_team":{"combinator":"\'or\'","rules":[{"property":"\'$identifier\'","operator":"\'=\'","value":".item.slug"},{"property":"\'$title\'","operator":"\'=\'","value":".item.slug"}]}}}},{"blueprint":"github_copilot_team","operation":{"type":"create"},"filter":".body.kind == \\"gh-copilot-teams\\" and .body.schema_version == 1 and .item.slug != null and .item.scope_type == \\"organization\\"","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"scope":".item.scope","scope_type":".item.scope_type","team_id":".item.team_id","slug":".item.slug","record_date":".item.record_date","members":".item.members","seats_total":".item.seats_total","seats_active":".item.seats_active","active_window_days":".item.active_window_days","seats_inactive":".item.seats_inactive","seats_no_recorded_activity":".item.seats_no_recorded_activity","seat_utilization_rate":".item.seat_utilization_rate","seat_rate":".item.seat_rate","currency":".item.currency","monthly_cost":".item.monthly_cost","dormant_monthly_cost":".item.dormant_monthly_cost","window_start":".item.window_start","window_end":".item.window_end","window_days":".item.window_days","active_people":".item.active_people","active_rate":".item.active_rate","interactions":".item.interactions","generations":".item.generations","acceptances":".item.acceptances","acceptance_rate":".item.acceptance_rate","ai_credits_used":".item.ai_credits_used"},"relations":{"github_team":{"combinator":"\'and\'","rules":[{"property":"\'slug\'","operator":"\'=\'","value":".item.slug"},{"property":"\'link\'","operator":"\'contains\'","value":"\\"/orgs/\\" + .item.scope + \\"/teams/\\""}]}}}}],"security":{"secret":"REPLACE_WITH_PORT_WEBHOOK_SECRET","signatureHeaderName":"X-Signature","signatureAlgorithm":"sha256"}}');
  const webhook_m365_summary_namespaceObject = JSON.parse('{"identifier":"m365-copilot-summary-webhook","title":"Microsoft 365 Copilot summary","description":"Microsoft 365 Copilot licenses and usage of a tenant, sent by Copilot Usage for Port.","icon":"Microsoft","enabled":true,"integrationType":"custom","mappings":[{"blueprint":"m365_copilot_usage_summary","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-summary\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"period":".item.period","report_date":".item.report_date","report_version":".item.report_version","enabled_user_count":".item.enabled_user_count","active_user_count":".item.active_user_count","sku_total":".item.sku_total","sku_assigned":".item.sku_assigned","license_utilization_rate":".item.license_utilization_rate","license_assignment_rate":".item.license_assignment_rate","adoption_rate":".item.adoption_rate","currency":".item.currency","monthly_cost":".item.monthly_cost","unassigned_monthly_cost":".item.unassigned_monthly_cost","inactive_monthly_cost":".item.inactive_monthly_cost","prompts_total":".item.prompts_total","prompts_average":".item.prompts_average","apps":".item.apps","teams_enabled_users":".item.teams_enabled_users","teams_active_users":".item.teams_active_users","word_enabled_users":".item.word_enabled_users","word_active_users":".item.word_active_users","excel_enabled_users":".item.excel_enabled_users","excel_active_users":".item.excel_active_users","powerpoint_enabled_users":".item.powerpoint_enabled_users","powerpoint_active_users":".item.powerpoint_active_users","outlook_enabled_users":".item.outlook_enabled_users","outlook_active_users":".item.outlook_active_users","onenote_enabled_users":".item.onenote_enabled_users","onenote_active_users":".item.onenote_active_users","loop_enabled_users":".item.loop_enabled_users","loop_active_users":".item.loop_active_users","chat_enabled_users":".item.chat_enabled_users","chat_active_users":".item.chat_active_users","edge_enabled_users":".item.edge_enabled_users","edge_active_users":".item.edge_active_users","m365_copilot_enabled_users":".item.m365_copilot_enabled_users","m365_copilot_active_users":".item.m365_copilot_active_users","chat_work_enabled_users":".item.chat_work_enabled_users","chat_work_active_users":".item.chat_work_active_users","chat_web_enabled_users":".item.chat_web_enabled_users","chat_web_active_users":".item.chat_web_active_users","identities_concealed":".item.identities_concealed","data_age_days":".item.data_age_days"},"relations":{}}},{"blueprint":"m365_copilot_usage_daily","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-daily\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"report_date":".item.report_date","enabled_user_count":".item.enabled_user_count","active_user_count":".item.active_user_count","prompts_total":".item.prompts_total","apps":".item.apps","adoption_rate":".item.adoption_rate"},"relations":{}}},{"blueprint":"copilot_usage_run","operation":{"type":"create"},"filter":".body.kind == \\"copilot-usage-run\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"record_date":".item.record_date","scopes":".item.scopes","result":".item.result","started_at":".item.started_at","finished_at":".item.finished_at","duration_seconds":".item.duration_seconds","mode":".item.mode","datasets_ok":".item.datasets_ok","datasets_empty":".item.datasets_empty","datasets_failed":".item.datasets_failed","records_sent":".item.records_sent","records_failed":".item.records_failed","records_verified":".item.records_verified","warnings":".item.warnings","failed_datasets":".item.failed_datasets","failure_codes":".item.failure_codes","newest_usage_day":".item.newest_usage_day","usage_age_days":".item.usage_age_days","m365_report_date":".item.m365_report_date","m365_data_age_days":".item.m365_data_age_days","url":".item.url","version":".item.version"},"relations":{}}}],"security":{"secret":"REPLACE_WITH_PORT_WEBHOOK_SECRET","signatureHeaderName":"X-Signature","signatureAlgorithm":"sha256"}}');
  const webhook_m365_users_namespaceObject = JSON.parse('{"identifier":"m365-copilot-users-webhook","title":"Microsoft 365 Copilot users","description":"Microsoft 365 Copilot activity of people, sent by Copilot Usage for Port.","icon":"Users","enabled":true,"integrationType":"custom","mappings":[{"blueprint":"m365_copilot_user","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-users\\" and .body.schema_version == 1","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"period":".item.period","report_date":".item.report_date","user_key":".item.user_key","user_hash":".item.user_hash","user_principal_name":".item.user_principal_name","display_name":".item.display_name","identity_concealed":".item.identity_concealed","last_activity_date":".item.last_activity_date","teams_copilot_last_activity":".item.teams_copilot_last_activity","word_copilot_last_activity":".item.word_copilot_last_activity","excel_copilot_last_activity":".item.excel_copilot_last_activity","ppt_copilot_last_activity":".item.ppt_copilot_last_activity","outlook_copilot_last_activity":".item.outlook_copilot_last_activity","onenote_copilot_last_activity":".item.onenote_copilot_last_activity","loop_copilot_last_activity":".item.loop_copilot_last_activity","chat_last_activity":".item.chat_last_activity","chat_work_last_activity":".item.chat_work_last_activity","chat_web_last_activity":".item.chat_web_last_activity","m365_app_last_activity":".item.m365_app_last_activity","edge_last_activity":".item.edge_last_activity","agent_last_activity":".item.agent_last_activity","prompts_total":".item.prompts_total","prompts_chat_work":".item.prompts_chat_work","prompts_chat_web":".item.prompts_chat_web","active_usage_days":".item.active_usage_days","days_since_last_activity":".item.days_since_last_activity","active_in_period":".item.active_in_period","apps_used":".item.apps_used"}}},{"blueprint":"m365_copilot_user","operation":{"type":"create"},"filter":".body.kind == \\"m365-copilot-users\\" and .body.schema_version == 1 and .item.user_principal_name != null","itemsToParse":".body.records","entity":{"identifier":".item.identifier | gsub(\\"(?<bad>[^\\\\\\\\p{L}0-9@_.+:/=\\\\\\\\\\\\\\\\-])\\"; \\"=\\" + (.bad | explode[0] | tostring) + \\"=\\")","title":".item.title","properties":{"period":".item.period","report_date":".item.report_date","user_key":".item.user_key","user_hash":".item.user_hash","user_principal_name":".item.user_principal_name","display_name":".item.display_name","identity_concealed":".item.identity_concealed","last_activity_date":".item.last_activity_date","teams_copilot_last_activity":".item.teams_copilot_last_activity","word_copilot_last_activity":".item.word_copilot_last_activity","excel_copilot_last_activity":".item.excel_copilot_last_activity","ppt_copilot_last_activity":".item.ppt_copilot_last_activity","outlook_copilot_last_activity":".item.outlook_copilot_last_activity","onenote_copilot_last_activity":".item.onenote_copilot_last_activity","loop_copilot_last_activity":".item.loop_copilot_last_activity","chat_last_activity":".item.chat_last_activity","chat_work_last_activity":".item.chat_work_last_activity","chat_web_last_activity":".item.chat_web_last_activity","m365_app_last_activity":".item.m365_app_last_activity","edge_last_activity":".item.edge_last_activity","agent_last_activity":".item.agent_last_activity","prompts_total":".item.prompts_total","prompts_chat_work":".item.prompts_chat_work","prompts_chat_web":".item.prompts_chat_web","active_usage_days":".item.active_usage_days","days_since_last_activity":".item.days_since_last_activity","active_in_period":".item.active_in_period","apps_used":".item.apps_used"},"relations":{"port_user":{"combinator":"\'or\'","rules":[{"property":"\'$identifier\'","operator":"\'=\'","value":".item.user_principal_name"},{"property":"\'$identifier\'","operator":"\'=\'","value":".item.user_principal_name | ascii_downcase"}]}}}}],"security":{"secret":"REPLACE_WITH_PORT_WEBHOOK_SECRET","signatureHeaderName":"X-Signature","signatureAlgorithm":"sha256"}}');
  const scorecards_copilot_usage_run_namespaceObject = JSON.parse('{"identifier":"fresh_and_complete","title":"Fresh and complete","levels":[{"title":"Old or incomplete","color":"red"},{"title":"Fresh and complete","color":"green"}],"filter":{"combinator":"and","conditions":[{"property":"datasets_failed","operator":"isNotEmpty"}]},"rules":[{"identifier":"usage_at_most_3_days_old","title":"Newest usage of GitHub is at most 3 days old","level":"Fresh and complete","query":{"combinator":"or","conditions":[{"property":"usage_age_days","operator":"<=","value":3},{"property":"usage_age_days","operator":"isEmpty"}]}},{"identifier":"m365_at_most_5_days_old","title":"Microsoft 365 data are at most 5 days old","level":"Fresh and complete","query":{"combinator":"or","conditions":[{"property":"m365_data_age_days","operator":"<=","value":5},{"property":"m365_data_age_days","operator":"isEmpty"}]}},{"identifier":"no_dataset_failed","title":"No dataset failed","level":"Fresh and complete","query":{"combinator":"and","conditions":[{"property":"datasets_failed","operator":"=","value":0}]}}]}');
  const scorecards_github_copilot_seats_namespaceObject = JSON.parse('{"identifier":"seat_utilization","title":"Seat utilization","levels":[{"title":"Low","color":"red"},{"title":"Fair","color":"yellow"},{"title":"Good","color":"green"}],"filter":{"combinator":"and","conditions":[{"property":"seat_utilization_rate","operator":"isNotEmpty"}]},"rules":[{"identifier":"at_least_40","title":"At least 40% of the seats are active","level":"Fair","query":{"combinator":"and","conditions":[{"property":"seat_utilization_rate","operator":">=","value":40}]}},{"identifier":"at_least_70","title":"At least 70% of the seats are active","level":"Good","query":{"combinator":"and","conditions":[{"property":"seat_utilization_rate","operator":">=","value":70}]}}]}');
  const scorecards_m365_copilot_usage_summary_namespaceObject = JSON.parse('{"identifier":"license_utilization","title":"License utilization","levels":[{"title":"Low","color":"red"},{"title":"Fair","color":"yellow"},{"title":"Good","color":"green"}],"filter":{"combinator":"and","conditions":[{"property":"license_utilization_rate","operator":"isNotEmpty"}]},"rules":[{"identifier":"at_least_40","title":"At least 40% of the licenses are in use","level":"Fair","query":{"combinator":"and","conditions":[{"property":"license_utilization_rate","operator":">=","value":40}]}},{"identifier":"at_least_70","title":"At least 70% of the licenses are in use","level":"Good","query":{"combinator":"and","conditions":[{"property":"license_utilization_rate","operator":">=","value":70}]}}]}');
  const workflows_copilot_usage_backfill_namespaceObject = JSON.parse('{"identifier":"copilot_usage_backfill","title":"Backfill Copilot usage","icon":"GithubActions","description":"Starts the workflow that collects the usage of past days.","category":"Copilot","allowAnyoneToViewRuns":false,"nodes":[{"identifier":"trigger","config":{"type":"SELF_SERVE_TRIGGER","published":true,"permissions":{"roles":["Admin"],"users":[],"teams":[]},"userInputs":{"properties":{"since":{"type":"string","title":"First day","description":"UTC day, YYYY-MM-DD. GitHub keeps about a year.","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},"until":{"type":"string","title":"Last day","description":"UTC day, YYYY-MM-DD. This day is included. Yesterday is the latest possible day.","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"}},"required":["since","until"],"order":["since","until"]}}},{"identifier":"dispatch","title":"Start the collection","config":{"type":"INTEGRATION_ACTION","installationId":"REPLACE_WITH_INSTALLATION_ID","integrationProvider":"github-ocean","integrationInvocationType":"dispatch_workflow","integrationActionExecutionProperties":{"org":"REPLACE_WITH_GITHUB_ORG","repo":"REPLACE_WITH_REPOSITORY","workflow":"REPLACE_WITH_WORKFLOW_FILE","workflowInputs":{"since":"{{ .outputs.trigger.since // .outputs.trigger.inputs.since }}","until":"{{ .outputs.trigger.until // .outputs.trigger.inputs.until }}"},"reportWorkflowStatus":true},"onFailure":"terminate"}}],"connections":[{"sourceIdentifier":"trigger","targetIdentifier":"dispatch"}]}');
  const BLUEPRINTS = [ github_copilot_seats_namespaceObject, github_copilot_usage_namespaceObject, github_copilot_adoption_namespaceObject, github_copilot_team_namespaceObject, github_copilot_team_usage_namespaceObject, github_copilot_seat_namespaceObject, github_copilot_user_usage_namespaceObject, github_copilot_credits_namespaceObject, github_copilot_cost_center_namespaceObject, github_copilot_user_credits_namespaceObject, m365_copilot_usage_summary_namespaceObject, m365_copilot_usage_daily_namespaceObject, m365_copilot_user_namespaceObject, copilot_usage_run_namespaceObject ];
  const WEBHOOK_DOCUMENTS = {
   seats: webhook_github_seats_namespaceObject,
   "m365-summary": webhook_m365_summary_namespaceObject,
   "m365-users": webhook_m365_users_namespaceObject
  };
  const SCORECARDS = {
   github_copilot_seats: scorecards_github_copilot_seats_namespaceObject,
   m365_copilot_usage_summary: scorecards_m365_copilot_usage_summary_namespaceObject,
   copilot_usage_run: scorecards_copilot_usage_run_namespaceObject
  };
  const PAGES = [ copilot_adoption_namespaceObject, copilot_people_namespaceObject ];
  const PEOPLE_PAGES = [ copilot_people_namespaceObject.identifier ];
  const ACTION = copilot_usage_backfill_namespaceObject;
  const WORKFLOW = workflows_copilot_usage_backfill_namespaceObject;
  const NO_ACTION = toDesired("action", ACTION);
  const NO_WORKFLOW = toDesired("workflow", WORKFLOW);
  function githubAction(target) {
   const invocation = objectAt(ACTION, "invocationMethod");
   const invocationMethod = {
    ...invocation,
    ...target
   };
   return toDesired("action", {
    ...ACTION,
    invocationMethod
   });
  }
  function integrationAction(target, installationId) {
   const {workflowInputs, reportWorkflowStatus, type: _} = objectAt(ACTION, "invocationMethod");
   const invocationMethod = {
    type: "INTEGRATION_ACTION",
    installationId,
    integrationActionType: "dispatch_workflow",
    integrationActionExecutionProperties: {
     ...target,
     workflowInputs,
     reportWorkflowStatus
    }
   };
   return toDesired("action", {
    ...ACTION,
    invocationMethod
   });
  }
  function portWorkflow(target, installationId) {
   const nodes = listAt(WORKFLOW, "nodes").map(node => {
    const config = objectAt(node, "config");
    if (!isObject(node) || !isDispatch(config)) return node;
    const properties = objectAt(config, PROPERTIES);
    const filled = {
     ...config,
     installationId,
     [PROPERTIES]: {
      ...properties,
      ...target
     }
    };
    return {
     ...node,
     config: filled
    };
   });
   return toDesired("workflow", {
    ...WORKFLOW,
    nodes
   });
  }
  const PROPERTIES = "integrationActionExecutionProperties";
  function isDispatch(config) {
   return PROPERTIES in config;
  }
  function startsOf(document) {
   const invocation = objectAt(document, "invocationMethod");
   if (invocation.type === "GITHUB") return [ {
    target: invocation,
    installationId: void 0
   } ];
   const configs = listAt(document, "nodes").map(it => objectAt(it, "config"));
   return [ invocation, ...configs ].filter(isDispatch).map(config => ({
    target: objectAt(config, PROPERTIES),
    installationId: config.installationId
   }));
  }
  function toDesired(kind, document) {
   return {
    kind,
    identifier: ACTION.identifier,
    document,
    needs: []
   };
  }
  const NOT_ASKED = '"backfill-workflow" is not set';
  const NO_REPOSITORY = "The workflow that it starts is unknown, because the run is not part of a repository.";
  async function planBackfill(client, wanted) {
   try {
    const action = await findObject(client, NO_ACTION);
    const workflow = await orMissing(findObject(client, NO_WORKFLOW), NOT_THERE);
    const existing = {
     action,
     workflow
    };
    if (wanted.workflow === void 0) return leaveAll(existing);
    const target = targetOf(wanted);
    if (target === void 0) return [ plan_backfill_skip(NO_ACTION, NO_REPOSITORY) ];
    const integrations = await listIntegrations(client);
    const {installationId} = wanted;
    const choice = await chooseForm(client, integrations, installationId);
    return planChoice(choice, existing, {
     target,
     integrations
    });
   } catch (error) {
    const failure = (0, errors.w2)(error);
    const isLeft = failure.code === "PORT_SETUP_REFUSED";
    const action = isLeft ? "refused" : "failed";
    return [ plan_stepOf(NO_ACTION, {
     action,
     error: failure
    }) ];
   }
  }
  function targetOf({repository, workflow}) {
   const [org, repo] = repository?.split("/") ?? [];
   return org && repo && workflow ? {
    org,
    repo,
    workflow
   } : void 0;
  }
  function plan_backfill_skip(wanted, reason) {
   return plan_stepOf(wanted, {
    action: "skipped",
    reason
   });
  }
  function leaveAll({action, workflow}) {
   const reason = `It stays as it is, because ${NOT_ASKED}.`;
   const left = [ ...action ? [ NO_ACTION ] : [], ...workflow ? [ NO_WORKFLOW ] : [] ].map(each => ({
    ...plan_backfill_skip(each, reason),
    kept: {}
   }));
   const none = `Setup creates no backfill button, because ${NOT_ASKED}.`;
   return left.length > 0 ? left : [ plan_backfill_skip(NO_ACTION, none) ];
  }
  function planChoice(choice, {action, workflow}, place) {
   const wanted = desiredFor(choice, place.target);
   const isWorkflow = wanted.kind === "workflow";
   const isOurs = action === void 0 || hasSameForm(action, wanted);
   const theirAction = isWorkflow || !isOurs ? action : void 0;
   const theirWorkflow = isWorkflow ? void 0 : workflow;
   const button = isWorkflow || isOurs ? [ because(planStep(wanted, isWorkflow ? workflow : action), choice.why) ] : [];
   return [ ...theirAction ? [ keep(NO_ACTION, theirAction, place) ] : [], ...theirWorkflow ? [ keep(NO_WORKFLOW, theirWorkflow, place) ] : [], ...button ];
  }
  function desiredFor({form, installationId = ""}, target) {
   switch (form) {
   case "workflow":
    return portWorkflow(target, installationId);

   case "integration-action":
    return integrationAction(target, installationId);

   case "github-action":
    return githubAction(target);
   }
  }
  function hasSameForm(found, {document}) {
   const typeOf = action => objectAt(action, "invocationMethod").type;
   return typeOf(found) === typeOf(document);
  }
  function because(step, why) {
   return {
    ...step,
    row: {
     ...step.row,
     note: why
    }
   };
  }
  function keep(wanted, found, place) {
   const misfit = misfitOf(found, place);
   const {org, repo, workflow} = place.target;
   const starts = `It starts "${workflow}" of ${org}/${repo}.`;
   const reason = `It exists and stays as it is. ${misfit ?? starts}`;
   return {
    ...plan_backfill_skip(wanted, reason),
    kept: {
     fits: misfit === void 0
    }
   };
  }
  function misfitOf(found, {target, integrations}) {
   const {org, repo, workflow} = target;
   const start = startsOf(found).find(each => each.target.org === org && each.target.repo === repo && each.target.workflow === workflow);
   if (start === void 0) return `It does not start "${workflow}" of ${org}/${repo}. In Port, change or delete it.`;
   const {installationId} = start;
   if (installationId === void 0) return;
   const name = String(installationId);
   return integrations.includes(name) ? void 0 : `Its GitHub integration "${(0, redact.E$)(name)}" cannot start workflows. In Port, change or delete it.`;
  }
  const READS_AT_ONCE = 4;
  async function planSetup(client, wanted) {
   const obstacles = await findObstacles(client, plan_setup_relationsOf(wanted));
   const impossible = obstacles.map(({relation}) => relation);
   const teams = new TeamDirectory(client);
   const plan = async each => {
    if (each.kind === "backfill") return planBackfill(client, each);
    if ("readers" in each) return [ await planLock(client, each, teams) ];
    return [ await readAndPlan(client, plan_object_without(each, impossible)) ];
   };
   const steps = await (0, p_map.Ay)(wanted, plan, {
    concurrency: READS_AT_ONCE
   });
   return withoutLostRelations(steps.flat()).map(step => plan_setup_explain(step, obstacles));
  }
  function plan_setup_relationsOf(wanted) {
   return wanted.flatMap(each => each.kind === "blueprint" ? each.optional ?? [] : []);
  }
  function plan_setup_explain(step, obstacles) {
   const {kind, identifier} = step.row;
   if (kind !== "blueprint") return step;
   const notes = obstacles.filter(({relation}) => relation.blueprint === identifier).map(({note: text}) => text).filter(text => text !== void 0);
   return notes.length > 0 ? note(step, notes.join(" ")) : step;
  }
  function note(step, text) {
   return {
    ...step,
    row: {
     ...step.row,
     note: text
    }
   };
  }
  function withoutLostRelations(steps) {
   const lost = new Set(steps.filter(({row}) => row.kind === "blueprint" && row.error).map(({row}) => row.identifier));
   return steps.map(step => "lock" in step ? step : possibleStep(step, lost));
  }
  function possibleStep(step, lost) {
   const {wanted, withoutOptional} = step;
   const {optional = []} = wanted;
   const isLost = optional.some(({blueprint}) => lost.has(blueprint));
   return isLost ? withoutOptional ?? step : step;
  }
  async function applySetup(deps, plan) {
   const done = {
    notCreated: new Map,
    lost: new Set
   };
   const rows = [];
   for (const planned of plan) {
    const row = "lock" in planned ? await performLock(deps, planned, done) : await performWrite(deps, planned, done);
    rows.push(row);
   }
   return rows;
  }
  async function performLock(deps, step, done) {
   const {kind, identifier} = step.lock;
   const lack = done.notCreated.get(identifier);
   const row = lack && step.row.action === "update" ? fail(step, skipped(lack, identifier)) : await applyLock(deps, step);
   if (row.error && kind === "blueprint-permissions") done.notLocked ??= {
    blueprint: identifier,
    error: row.error
   };
   return row;
  }
  async function performWrite({client}, planned, done) {
   const step = possibleStep(planned, done.lost);
   const row = await perform(client, step, done);
   if (row.kind !== "blueprint") return row;
   if (row.error && step.row.action === "create") done.notCreated.set(row.identifier, row.error);
   if (row.error ?? row.note !== step.row.note) done.lost.add(row.identifier);
   return row;
  }
  async function perform(client, step, done) {
   const needFailure = missingNeed(step, done) ?? openPeople(step, done);
   const failure = needFailure ?? await attempt(client, step);
   if (failure === void 0) return step.row;
   const isRefused = !needFailure && failure.code === "PORT_API_REFUSED";
   const {withoutOptional, wanted} = step;
   if (!isRefused || withoutOptional === void 0 || step.row.kind !== "blueprint") return fail(step, failure);
   const second = await attempt(client, withoutOptional);
   if (second !== void 0) return fail(step, second);
   const text = describeRefusal(wanted.optional ?? [], failure.message);
   return note(withoutOptional, text).row;
  }
  function fail({row}, error) {
   return {
    ...row,
    action: "failed",
    error
   };
  }
  function missingNeed({wanted, write}, {notCreated}) {
   const need = wanted.needs.find(name => notCreated.has(name));
   const failure = need === void 0 ? void 0 : notCreated.get(need);
   if (need === void 0 || write === void 0 || failure === void 0) return;
   return skipped(failure, need);
  }
  function skipped({code}, need) {
   return {
    code,
    message: `It was skipped, because it needs blueprint "${need}", which Port could not create.`
   };
  }
  function openPeople({row, write}, {notLocked}) {
   if (row.kind !== "webhook" || write === void 0 || notLocked === void 0) return;
   const {blueprint, error} = notLocked;
   return (0, errors.gV)(`It was skipped, because others may read blueprint "${blueprint}", which is about people.`, error);
  }
  async function attempt(client, step) {
   const {write} = step;
   if (write === void 0) return;
   try {
    await send(client, write);
    return;
   } catch (error) {
    const failure = (0, errors.w2)(error);
    return await isCreated(client, step, failure) ? void 0 : failure;
   }
  }
  async function send(client, write) {
   const {method, path, params, body, otherwise} = write;
   try {
    await client[method](path, params, body);
   } catch (error) {
    if (otherwise === void 0 || !isUnknownMethod(error)) throw error;
    await send(client, otherwise);
   }
  }
  const NO_SUCH_METHOD = [ 404, 405 ];
  function isUnknownMethod(error) {
   const cause = error instanceof PortError ? error.cause : void 0;
   if (!(cause instanceof http_error.j)) return false;
   const {status} = cause;
   return status !== void 0 && NO_SUCH_METHOD.includes(status);
  }
  async function isCreated(client, {row, wanted}, {code}) {
   if (row.action !== "create" || code !== "PORT_API_REFUSED") return false;
   const now = await readAndPlan(client, wanted);
   return now.row.action === "unchanged";
  }
  const DONE = {
   create: "created",
   update: "updated",
   unchanged: "unchanged",
   skipped: "skipped",
   refused: "left as it is",
   failed: "failed"
  };
  const PLANNED = {
   ...DONE,
   create: "would be created",
   update: "would be updated"
  };
  function setup_report_describeAction(action, isDryRun) {
   return (isDryRun ? PLANNED : DONE)[action];
  }
  function resultOfSetup(rows) {
   const bad = rows.filter(({error}) => error !== void 0);
   if (bad.length === 0) return "success";
   const good = rows.filter(({action}) => [ "create", "update", "unchanged" ].includes(action));
   return good.length > 0 ? "partial" : "failed";
  }
  async function setup({wanted, ...deps}, frame) {
   const plan = await planSetup(deps.client, wanted);
   const rows = frame.isDryRun ? plan.map(({row}) => row) : await applySetup(deps, plan);
   const report = (0, assemble.x)(frame, {
    mode: "setup"
   });
   return {
    ...report,
    result: resultOfSetup(rows),
    setup: rows
   };
  }
  var run_report = __webpack_require__(7330);
  function withoutRepeats(reports) {
   const newest = new Map;
   for (const report of reports) for (const {dataset, scope} of report.datasets) {
    const key = add_up_keyOf(dataset, scope);
    const known = newest.get(key);
    if (known === void 0 || known.finished_at <= report.finished_at) newest.set(key, report);
   }
   return reports.map(report => {
    const isOwn = (dataset, scope) => (newest.get(add_up_keyOf(dataset, scope)) ?? report) === report;
    return add_up_keepOnly(report, isOwn);
   }).filter(({datasets}) => datasets.length > 0);
  }
  function sharedDatasets(reports) {
   const seen = new Set;
   const shared = new Set;
   for (const {run_id, datasets} of reports) for (const {dataset, scope} of datasets) {
    if (scope !== void 0) continue;
    const key = `${run_id} ${dataset}`;
    if (seen.has(key)) shared.add(dataset);
    seen.add(key);
   }
   return [ ...shared ];
  }
  function scopesOf({datasets}) {
   return new Set(datasets.flatMap(({scope}) => scope ?? []));
  }
  function addUpReports(reports) {
   const sum = value => reports.reduce((total, report) => total + value(report), 0);
   const datasets = reports.flatMap(report => report.datasets);
   const previous = mergePrevious(reports);
   return {
    datasets,
    sources: sourcesOf(datasets),
    warnings: reports.flatMap(({warnings}) => warnings),
    figures: mergeFigures(reports),
    requests: {
     github: sum(({requests}) => requests.github),
     downloads: sum(({requests}) => requests.downloads),
     entra: sum(({requests}) => requests.entra),
     graph: sum(({requests}) => requests.graph),
     port: sum(({requests}) => requests.port)
    },
    waits_ms: sum(({waits_ms}) => waits_ms),
    ...previous && {
     previous
    }
   };
  }
  function add_up_keyOf(dataset, scope) {
   return `${dataset} ${scope?.toLowerCase() ?? ""}`;
  }
  function add_up_keepOnly(report, isOwn) {
   const {datasets, figures, previous} = report;
   return {
    ...report,
    datasets: datasets.filter(({dataset, scope}) => isOwn(dataset, scope)),
    figures: filterFigures(figures, isOwn),
    ...previous && {
     previous: {
      ...previous,
      figures: filterFigures(previous.figures, isOwn)
     }
    }
   };
  }
  function filterFigures(figures, isOwn) {
   return figuresOf(name => (figures[name] ?? []).filter(figure => isOwn(name, figure.scope === void 0 ? void 0 : (0, 
   domain_scope.Od)(figure))));
  }
  function sourcesOf(datasets) {
   return (0, assemble.c)(datasets).filter(({status}) => status !== "skipped");
  }
  function mergeFigures(parts) {
   return figuresOf(name => parts.flatMap(({figures}) => figures[name] ?? []));
  }
  function figuresOf(rowsOf) {
   const entries = domain_dataset._u.map(name => [ name, rowsOf(name) ]);
   return Object.fromEntries(entries.filter(([, rows]) => rows.length > 0));
  }
  function mergePrevious(reports) {
   const all = reports.flatMap(({previous}) => previous ?? []);
   const newest = all.toSorted((one, other) => one.started_at < other.started_at ? 1 : -1)[0];
   return newest && {
    ...newest,
    figures: mergeFigures(all)
   };
  }
  function endedEarly(reports) {
   const left = reports.filter(isOfARun);
   return reports.filter(report => !isOfARun(report)).filter(early => {
    const at = left.findIndex(report => isReRun(report, early, reports));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
   });
  }
  function isOfARun({datasets, result}) {
   return datasets.length > 0 || result !== "failed";
  }
  function isReRun(report, early, all) {
   if (!isLaterAttempt(report, early)) return false;
   const scopes = scopesOf(report);
   return !all.some(other => isLaterAttempt(report, other) && other.datasets.length > 0 && hasSame(scopesOf(other), scopes));
  }
  function isLaterAttempt(later, earlier) {
   const [run, attempt] = splitRunId(later);
   const [earlierRun, earlierAttempt] = splitRunId(earlier);
   return run === earlierRun && attempt > earlierAttempt;
  }
  function splitRunId({run_id}) {
   const [, run, attempt] = /^(\d+)-(\d+)$/.exec(run_id) ?? [];
   return [ run ?? run_id, Number(attempt ?? 1) ];
  }
  function hasSame(one, other) {
   if (one.size === 0 || other.size === 0) return one.size === other.size;
   return [ ...one ].some(scope => other.has(scope));
  }
  function toFailedRows(report, wanted) {
   const names = wanted ? [ wanted ] : domain_dataset._u.slice(0, 1);
   return names.map(dataset => ({
    dataset,
    blueprint: domain_dataset.yC[dataset].blueprint,
    status: "failed",
    collected: 0,
    sent: 0,
    failed: 0,
    verified: null,
    requests: 0,
    batches: 0,
    error: (0, errors.gV)(`The run "${report.run_id}" ended before it collected anything.`, failureOfRun(report))
   }));
  }
  function commonFailure(reports) {
   const [first, ...others] = reports.map(failureOfRun);
   const isCommon = others.every(({message}) => message === first?.message);
   return isCommon ? first : void 0;
  }
  function failureOfRun({failures: [first] = []}) {
   return first ?? (0, errors.g5)("REPORT_MISSING", "Its log says why.", {
    system: "workflow",
    kind: "wait",
    mode: "ingest"
   });
  }
  var delivered_run = __webpack_require__(7378);
  const failureSchema = schemas.Ikc({
   code: schemas.k5n(errors.OQ),
   message: schemas.YjP().describe("What failed and why, then the words of the remedy."),
   remedy: remedySchema.exactOptional()
  }).meta({
   id: "failure"
  });
  const SETUP_KINDS = [ "blueprint", "blueprint-permissions", "webhook", "scorecard", "page", "page-permissions", "action", "workflow" ];
  const actionSchema = schemas.k5n([ "create", "update", "unchanged", "skipped", "refused", "failed" ]).describe("`skipped`: an input is missing. `refused`: an administrator has to decide. `failed`: could not be read or written.");
  const setupRowSchema = schemas.Ikc({
   kind: schemas.k5n(SETUP_KINDS),
   identifier: schemas.YjP(),
   action: actionSchema,
   changes: schemas.YOg(schemas.YjP()).readonly().describe("One line for each change; never has a secret."),
   note: schemas.YjP().exactOptional().describe("What setup leaves out or chooses, and why; not a failure."),
   reason: schemas.YjP().exactOptional().describe("Why it was skipped."),
   error: failureSchema.exactOptional().describe("Why it was refused or failed.")
  });
  const run_report_schema_count = schemas.Whr().nonnegative();
  const run_report_schema_statusSchema = schemas.k5n([ "ok", "empty", "skipped", "failed" ]).describe("`empty`: the source answered and had nothing.");
  const resultSchema = schemas.k5n([ "success", "partial", "failed" ]);
  const sourceSchema = schemas.Ikc({
   source: schemas.k5n(domain_dataset.Hl),
   scope: schemas.YjP().describe("The organization's login, `enterprise:<slug>` or the tenant."),
   status: run_report_schema_statusSchema,
   error: failureSchema.exactOptional()
  });
  const unmatchedSchema = schemas.Ikc({
   credits: schemas.aig(),
   gross_amount: schemas.aig(),
   net_amount: schemas.aig()
  });
  const datasetSchema = schemas.Ikc({
   dataset: schemas.k5n(domain_dataset._u),
   blueprint: schemas.YjP(),
   scope: schemas.YjP().exactOptional(),
   status: run_report_schema_statusSchema,
   collected: run_report_schema_count,
   sent: run_report_schema_count.describe("Records that Port accepted."),
   failed: run_report_schema_count.describe("Records that Port refused, or accepted and does not have."),
   verified: run_report_schema_count.nullable().describe("Entities that Port has; null when the run did not ask."),
   requests: run_report_schema_count.describe("Requests to the source, retries included."),
   batches: run_report_schema_count,
   empty_days: run_report_schema_count.exactOptional().describe("Days for which the source had no report."),
   failed_days: schemas.YOg(schemas.YjP()).exactOptional().describe("Days that could not be read."),
   too_small: run_report_schema_count.exactOptional().describe("Teams that are not sent, because they have fewer people than allowed."),
   kept: run_report_schema_count.exactOptional().describe("Failed records that are on disk for a replay."),
   superseded: run_report_schema_count.exactOptional().describe("Records that a replay deletes, because Port has a later day."),
   failed_entities: schemas.YOg(entityProblemSchema).exactOptional().describe("The first entities that failed, by identifier."),
   pruned: run_report_schema_count.exactOptional().describe("Deleted entities of people who are gone."),
   not_pruned: schemas.YjP().exactOptional().describe('Why Port still has people who are gone, if "prune" is on.'),
   would_prune: run_report_schema_count.exactOptional().describe("In a dry run: the number that a run would delete."),
   expired: run_report_schema_count.exactOptional().describe('Deleted entities of days older than "retention-days".'),
   not_expired: schemas.YjP().exactOptional().describe('Why Port still has older days, if "retention-days" is set.'),
   would_expire: run_report_schema_count.exactOptional().describe("In a dry run: the number of older days to delete."),
   day_rate: dayRateSchema.exactOptional().describe("Mean of records a day, if it differs from day to day."),
   unmatched_credits: unmatchedSchema.exactOptional().describe("Billed credits that belong to no seat holder."),
   error: failureSchema.exactOptional()
  });
  const warningSchema = schemas.Ikc({
   code: schemas.YjP(),
   message: schemas.YjP(),
   remedy: remedySchema.exactOptional()
  });
  const previousSchema = schemas.Ikc({
   run_id: schemas.YjP(),
   started_at: iso.w$(),
   figures: schemas.jgl(schemas.k5n(domain_dataset._u), schemas.YOg(figureSchema))
  });
  const reportSchema = schemas.Ikc({
   schema_version: schemas.euz(1),
   run_id: schemas.YjP(),
   started_at: iso.w$(),
   finished_at: iso.w$(),
   result: resultSchema,
   mode: schemas.YjP().describe("As the input has it. The input may be wrong."),
   dry_run: schemas.zMY(),
   sources: schemas.YOg(sourceSchema),
   datasets: schemas.YOg(datasetSchema),
   warnings: schemas.YOg(warningSchema),
   requests: schemas.Ikc({
    github: run_report_schema_count,
    downloads: run_report_schema_count,
    entra: run_report_schema_count,
    graph: run_report_schema_count,
    port: run_report_schema_count
   }),
   waits_ms: schemas.aig().nonnegative(),
   figures: schemas.jgl(schemas.k5n(domain_dataset._u), schemas.YOg(recordSchema)).describe("Records about no single person, for the summary."),
   failures: schemas.YOg(failureSchema).exactOptional().describe("What ended the run before it had figures, such as mistakes in the inputs."),
   previous: previousSchema.exactOptional().describe("Missing without the report of an earlier run."),
   delivered: schemas.yqP((0, delivered_run.v)()).describe("The last run that sent records, if this one sent none. `mode: check` looks for its records."),
   setup: schemas.YOg(setupRowSchema).exactOptional().describe("One row for each object of `mode: setup`."),
   check: schemas.YOg(checkRowSchema).exactOptional().describe("One row for each finding of `mode: check`."),
   forecast: forecastSchema.exactOptional().describe("Entities after a year; missing for a replay and a total.")
  });
  const collectionSchema = reportSchema.extend({
   mode: schemas.euz("ingest")
  });
  function isCollectionReport(value) {
   return collectionSchema.safeParse(value).success;
  }
  const NAME = "report.json";
  const MAX_DEPTH = 5;
  const MAX_TEXT_CHARACTERS = 3e3;
  function findReports(folder) {
   const root = (0, external_node_path_.resolve)(folder);
   const own = (0, external_node_path_.join)(root, NAME);
   const files = listReports(root, MAX_DEPTH).filter(file => file !== own);
   const read = files.map(file => [ file, readIfReport(file) ]);
   return {
    reports: read.flatMap(([, report]) => report ?? []),
    unreadable: read.flatMap(([file, report]) => report ? [] : [ (0, external_node_path_.join)(root, (0, 
    redact.E$)((0, external_node_path_.relative)(root, file))) ])
   };
  }
  function listReports(folder, depth) {
   return (0, external_node_fs_.readdirSync)(folder, {
    withFileTypes: true
   }).sort((one, other) => one.name < other.name ? -1 : 1).flatMap(entry => {
    const path = (0, external_node_path_.join)(folder, entry.name);
    if (entry.isFile()) return entry.name === NAME ? [ path ] : [];
    return entry.isDirectory() && depth > 0 ? listReports(path, depth - 1) : [];
   });
  }
  function readIfReport(file) {
   try {
    const value = JSON.parse((0, output_dir_folder.q1)(file));
    if (!isCollectionReport(value)) return;
    return (0, redact.dl)(value, MAX_TEXT_CHARACTERS);
   } catch {
    return;
   }
  }
  const REPORT_IGNORED = "REPORT_IGNORED";
  function total(deps, frame) {
   const {folder, dataset, logger} = deps;
   const expected = dataset === void 0 ? [] : deps.expected;
   const {reports: found, unreadable} = findReports(folder);
   const ignored = [ ...unreadable.map(file => `"${file}" is not the report of a run that collected. The total is without it.`), ...sharedDatasets(found).map(name => `Several reports of one run have "${name}" and no scope. Only the newest counts.`) ];
   for (const message of ignored) logger.warning(message);
   const reports = withoutRepeats(found);
   const known = new Set(reports.flatMap(report => [ ...scopesOf(report) ]).map(toKey));
   const missing = expected.filter(scope => !known.has(toKey(scope)));
   if (found.length === 0 && missing.length === 0) throw noReport(folder);
   logger.info(`Reports that are added up: ${reports.length}.`);
   const early = endedEarly(found);
   const cause = early.length < missing.length ? void 0 : commonFailure(early);
   const {datasets, warnings, ...parts} = addUpReports(reports);
   const all = [ ...datasets, ...missing.flatMap(scope => dataset ? total_toMissing(scope, dataset, cause) : []), ...early.slice(missing.length).flatMap(report => toFailedRows(report, dataset)) ];
   const isDryRun = reports.some(({dry_run}) => dry_run);
   return {
    ...(0, assemble.x)(frame, {
     mode: "total"
    }),
    ...parts,
    datasets: all,
    warnings: [ ...warnings, ...ignored.map(message => ({
     code: REPORT_IGNORED,
     message
    })) ],
    dry_run: isDryRun,
    result: (0, run_report.Bg)(all, isDryRun),
    ...spanOf(reports)
   };
  }
  function toKey(scope) {
   return scope.toLowerCase();
  }
  function noReport(folder) {
   return new errors.AK("REPORT_MISSING", `No report of a run is below "${folder}".`, {
    remedy: {
     system: "workflow",
     kind: "input",
     name: "output-dir",
     expected: "the folder with the downloaded reports of the runs"
    }
   });
  }
  function total_toMissing(scope, dataset, cause) {
   return {
    dataset,
    blueprint: domain_dataset.yC[dataset].blueprint,
    scope,
    status: "failed",
    collected: 0,
    sent: 0,
    failed: 0,
    verified: null,
    requests: 0,
    batches: 0,
    error: cause ? (0, errors.gV)(`The job of "${scope}" ended before it collected anything.`, cause) : (0, 
    errors.g5)("REPORT_MISSING", `There is no report with figures of "${scope}". The log of the job of "${scope}" says why.`, {
     system: "workflow",
     kind: "wait",
     mode: "ingest"
    })
   };
  }
  function spanOf(reports) {
   const starts = reports.map(({started_at}) => started_at).sort();
   const ends = reports.map(({finished_at}) => finished_at).sort();
   const [first] = starts;
   const last = ends.at(-1);
   return first && last ? {
    started_at: first,
    finished_at: last
   } : {};
  }
  var output_dir_paths = __webpack_require__(2423);
  const WRITABLE_FOLDER = {
   system: "workflow",
   kind: "input",
   name: "output-dir",
   expected: "a writable folder without symbolic links"
  };
  function prepareOutputDir(folder) {
   const paths = (0, output_dir_paths.u)(folder);
   const probe = (0, external_node_path_.join)(folder, `.writable-${(0, process_mark.t)()}`);
   try {
    (0, output_dir_folder.fc)((0, external_node_path_.resolve)(folder));
    for (const path of Object.values(paths)) (0, output_dir_folder.VQ)(path);
    (0, external_node_fs_.rmSync)(probe, {
     force: true
    });
    (0, write.k3)(probe, "");
    (0, external_node_fs_.rmSync)(probe, {
     force: true
    });
   } catch (error) {
    throw new errors.xL(`Cannot write to "${folder}", the folder of "output-dir" (${(0, 
    errors.gJ)(error)}). Set "output-dir" to a writable folder without symbolic links.`, {
     cause: error,
     remedy: WRITABLE_FOLDER
    });
   }
   for (const each of [ folder, paths.undelivered, paths.dryRun, paths.csv ]) (0, write.DA)(each);
  }
  const MARK = /\.([^.]+)\.running$/;
  const presence_ABANDONED_AFTER_MS = 6 * 36e5;
  function occupy(folder) {
   (0, output_dir_folder.fc)((0, external_node_path_.dirname)(folder));
   (0, write.k3)(presenceOf(folder, (0, process_mark.t)()), "");
  }
  function vacate(folder) {
   (0, external_node_fs_.rmSync)(presenceOf(folder, (0, process_mark.t)()), {
    force: true
   });
  }
  function isShared(folder) {
   const beside = (0, external_node_path_.dirname)(folder);
   if (!(0, external_node_fs_.existsSync)(beside)) return false;
   const marks = (0, external_node_fs_.readdirSync)(beside).flatMap(name => {
    const mark = MARK.exec(name)?.[1] ?? "";
    return name === (0, external_node_path_.basename)(presenceOf(folder, mark)) ? [ mark ] : [];
   });
   return marks.filter(mark => isPresent(folder, mark)).length > 0;
  }
  function isPresent(folder, mark) {
   if (mark === (0, process_mark.t)()) return false;
   const file = presenceOf(folder, mark);
   if ((0, process_mark._)(mark) ?? (0, write.ff)(file) < presence_ABANDONED_AFTER_MS) return true;
   (0, external_node_fs_.rmSync)(file, {
    force: true
   });
   return false;
  }
  function presenceOf(folder, mark) {
   return (0, external_node_path_.join)((0, external_node_path_.dirname)(folder), `.${(0, 
   external_node_path_.basename)(folder)}.${mark}.running`);
  }
  const PAGE_SIZE = 1e3;
  const MAX_REPEATED_PAGES = 10;
  const MAX_PAGES = 5e3;
  const FIELDS = [ "$identifier", "$updatedAt" ];
  const UPDATED_AT = "$updatedAt";
  const PROPERTY = "properties.";
  const entitySchema = schemas._H3({
   identifier: schemas.YjP().nullish(),
   $identifier: schemas.YjP().nullish(),
   createdAt: schemas.YjP().nullish(),
   $createdAt: schemas.YjP().nullish(),
   updatedAt: schemas.YjP().nullish(),
   $updatedAt: schemas.YjP().nullish(),
   properties: schemas.g1P(schemas.YjP(), schemas.L5J()).nullish()
  });
  const pageSchema = schemas._H3({
   entities: schemas.YOg(entitySchema),
   next: schemas.YjP().nullish()
  });
  async function* searchEntities(client, search) {
   const include = [ ...new Set([ ...FIELDS, ...search.fields ?? [] ]) ];
   let question = {
    ...search,
    include
   };
   const cursors = new Set;
   const pages = new Set;
   let repeats = 0;
   let from;
   do {
    addCursor(cursors, from, search);
    let page = await readPage(client, question, from);
    if (page === void 0) {
     question = {
      ...question,
      include: void 0
     };
     page = await readPage(client, question, from);
    }
    if (page === void 0) throw noIdentifier(search);
    const digest = digestOf(page);
    if (pages.has(digest)) repeats += 1;
    if (repeats > MAX_REPEATED_PAGES) {
     const problem = "the same pages are answered again and again";
     throw unexpectedAnswer(subjectOf(search), problem);
    }
    pages.add(digest);
    yield* page.entities;
    from = page.entities.length > 0 ? page.next : void 0;
   } while (from !== void 0);
  }
  function addCursor(cursors, cursor, search) {
   const problem = cursors.has(cursor) ? "a page leads to an earlier one" : `the list has no end after ${MAX_PAGES} pages`;
   if (cursors.has(cursor) || cursors.size === MAX_PAGES) throw unexpectedAnswer(subjectOf(search), problem);
   cursors.add(cursor);
  }
  function digestOf({entities}) {
   return (0, external_node_crypto_.hash)("sha256", JSON.stringify(entities.map(it => it.identifier)));
  }
  async function readPage(client, question, from) {
   const {blueprint, rules, include, limit = PAGE_SIZE} = question;
   const body = {
    query: {
     combinator: "and",
     rules
    },
    ...include && {
     include
    },
    limit,
    ...from !== void 0 && {
     from
    }
   };
   try {
    const answer = await client.post("/v1/blueprints/{blueprint}/entities/search", {
     blueprint
    }, body);
    const subject = subjectOf(question);
    const {entities, next} = readAnswer(pageSchema, answer, subject);
    const found = entities.flatMap(toFoundEntity);
    const isComplete = found.length === entities.length;
    if (!isComplete || lacksFields(found, question)) return;
    return {
     entities: found,
     next: next ?? void 0
    };
   } catch (error) {
    const isRefused = (0, errors.w2)(error).code === "PORT_API_REFUSED";
    if (include !== void 0 && isRefused) return;
    throw error;
   }
  }
  function toFoundEntity(entity) {
   const identifier = entity.identifier ?? entity.$identifier;
   if (typeof identifier !== "string") return [];
   return [ {
    identifier,
    createdAt: entity.createdAt ?? entity.$createdAt ?? void 0,
    updatedAt: entity.updatedAt ?? entity.$updatedAt ?? void 0,
    properties: entity.properties ?? {}
   } ];
  }
  function lacksFields(found, {include, fields = []}) {
   if (include === void 0 || found.length === 0) return false;
   const isTimed = found.some(({updatedAt}) => updatedAt !== void 0);
   if (fields.includes(UPDATED_AT) && !isTimed) return true;
   const names = fields.filter(field => field.startsWith(PROPERTY)).map(field => field.slice(PROPERTY.length));
   if (names.length === 0) return false;
   return !found.some(({properties}) => names.some(name => name in properties));
  }
  function subjectOf({blueprint}) {
   return `entities of blueprint "${blueprint}"`;
  }
  function noIdentifier(search) {
   return unexpectedAnswer(subjectOf(search), "an entity has no identifier");
  }
  function isOneOf(identifiers) {
   return {
    property: "$identifier",
    operator: "in",
    value: identifiers
   };
  }
  function beginsWith(prefix) {
   return {
    property: "$identifier",
    operator: "beginsWith",
    value: prefix
   };
  }
  function isUpdatedSince(instant) {
   return {
    property: "$updatedAt",
    operator: "between",
    value: {
     from: instant.toISOString(),
     to: "2999-12-31T23:59:59.999Z"
    }
   };
  }
  function havingAll(properties) {
   return Object.entries(properties).map(([property, value]) => ({
    property,
    operator: "=",
    value
   }));
  }
  function hasAll(entity, properties) {
   return Object.entries(properties).every(([name, value]) => entity.properties[name] === value);
  }
  const SAMPLE_SIZE = 1e3;
  async function readStoredDays(client, wanted) {
   return daysIn(await readSample(client, wanted), wanted);
  }
  async function readSample(client, wanted) {
   const sample = [];
   for await (const entity of searchEntities(client, sampleOf(wanted))) {
    sample.push(entity);
    if (sample.length === SAMPLE_SIZE) break;
   }
   return sample;
  }
  function daysIn(sample, {property}) {
   const days = new Map;
   for (const entity of sample) {
    const {identifier} = entity;
    const day = storedDay(entity, property);
    const prefix = identifier.slice(0, identifier.indexOf("/") + 1);
    if (day !== void 0) days.set(prefix, (days.get(prefix) ?? new Set).add(day));
   }
   return days;
  }
  class EarlierDays {
   #days=new Map;
   #older=new Map;
   async read(client, wanted) {
    const sample = await readSample(client, wanted);
    const days = daysIn(sample, wanted);
    const [newest] = [ ...days.values() ].flatMap(set => [ ...set ]).sort().reverse();
    const all = sample.length < SAMPLE_SIZE || newest === void 0 ? sample : searchEntities(client, sampleOf(wanted, (0, 
    domain_day.fi)(newest, -1)));
    for await (const entity of all) {
     const day = storedDay(entity, wanted.property) ?? "";
     if (day < (newest ?? "")) this.#older.set(entity.identifier, day);
    }
    this.#days = new Map([ ...this.#days, ...days ]);
   }
   newestBefore(day, prefix, found) {
    let newest = newestDayBefore(this.#days, prefix, day);
    for (const [identifier, older] of this.#older) {
     if (newest === void 0 || !found.has(identifier)) continue;
     if (older < newest) newest = older;
    }
    return newest;
   }
  }
  function newestDayBefore(days, prefix, day) {
   const earlier = [ ...days?.get(prefix) ?? [] ].filter(each => each < day);
   return earlier.toSorted().at(-1);
  }
  function storedDay({properties}, property) {
   const value = properties[property];
   return typeof value === "string" ? value.slice(0, 10) : void 0;
  }
  function sampleOf({blueprint, property, prefix}, until = "2999-12-31") {
   const always = {
    from: "2015-01-01T00:00:00.000Z",
    to: `${until}T00:00:00.000Z`
   };
   return {
    blueprint,
    rules: [ {
     property,
     operator: "between",
     value: always
    }, ...prefix === void 0 ? [] : [ beginsWith(prefix) ] ],
    fields: [ `properties.${property}` ],
    limit: SAMPLE_SIZE
   };
  }
  class NewerStates {
   #client;
   #days=new Map;
   constructor(client) {
    this.#client = client;
   }
   async finder(states, records) {
    const prefixes = new Set(records.map(prefixOf));
    const newest = new Map;
    for (const prefix of prefixes) {
     const days = await this.#daysOf({
      ...states,
      prefix
     });
     const last = [ ...days.get(prefix) ?? [] ].toSorted().at(-1);
     if (last !== void 0) newest.set(prefix, last);
    }
    return record => {
     const day = record[states.property];
     const stored = newest.get(prefixOf(record)) ?? "";
     return typeof day === "string" && stored > day.slice(0, 10);
    };
   }
   #daysOf(wanted) {
    const key = `${wanted.blueprint} ${wanted.prefix}`;
    const days = this.#days.get(key) ?? readStoredDays(this.#client, wanted);
    this.#days.set(key, days);
    return days;
   }
  }
  function prefixOf({identifier}) {
   return identifier.slice(0, identifier.indexOf("/") + 1);
  }
  var earlier_report = __webpack_require__(2505);
  class BufferedResponse {
   status;
   headers;
   #chunks;
   url;
   constructor({status, headers}, chunks, url = "") {
    this.status = status;
    this.headers = headers;
    this.#chunks = chunks;
    this.url = url;
   }
   get ok() {
    return this.status >= 200 && this.status < 300;
   }
   bytes() {
    return new Uint8Array(external_node_buffer_.Buffer.concat(this.#chunks));
   }
   text() {
    const decoder = new TextDecoder;
    const texts = this.#chunks.map(chunk => decoder.decode(chunk, {
     stream: true
    }));
    return texts.join("") + decoder.decode();
   }
   json() {
    try {
     return JSON.parse(this.text());
    } catch {
     return;
    }
   }
  }
  const KIB = 1024;
  const MIB = 1024 * KIB;
  const GIB = 1024 * MIB;
  const MINUTE_MS = 6e4;
  const ACCEPTED_STATUS = 202;
  const DEFAULT_SIZE_LIMITS = {
   excerptBytes: 64 * KIB,
   bufferedBytes: 64 * MIB,
   streamedBytes: 8 * GIB
  };
  const MIN_BYTES_PER_MINUTE = 60 * KIB;
  const MAX_RATIO = 300;
  const RATIO_FREE_BYTES = 4 * MIB;
  const MAX_VALUES = 2e6;
  const VALUES_FREE_BYTES = MIB;
  const COMMA = 44;
  const OPEN_LIST = 91;
  const OPEN_OBJECT = 123;
  class BodyLimitError extends Error {
   name="BodyLimitError";
  }
  function isExcerpt(status) {
   return status >= 400 || status === ACCEPTED_STATUS;
  }
  function refuseLarger(bytes, maxBytes) {
   if (bytes <= maxBytes) return;
   throw new BodyLimitError(`has more than ${describeSize(maxBytes)}`);
  }
  function refuseBomb(compressed, decoded) {
   if (decoded <= RATIO_FREE_BYTES || decoded <= compressed * MAX_RATIO) return;
   throw new BodyLimitError(`grows more than ${MAX_RATIO} times when it is decompressed`);
  }
  class BufferMeter {
   #maxBytes;
   #bytes=0;
   #values=0;
   constructor(maxBytes) {
    this.#maxBytes = maxBytes;
   }
   add(chunk) {
    const uncounted = Math.max(0, VALUES_FREE_BYTES - this.#bytes);
    this.#bytes += chunk.length;
    refuseLarger(this.#bytes, this.#maxBytes);
    for (let at = uncounted; at < chunk.length; at += 1) {
     const byte = chunk[at];
     const isValue = byte === COMMA || byte === OPEN_LIST || byte === OPEN_OBJECT;
     if (isValue) this.#values += 1;
    }
    if (this.#values > MAX_VALUES) throw new BodyLimitError("has more than 2,000,000 values");
   }
  }
  class StreamMeter {
   #limits;
   #bytes=0;
   #waitedMs=0;
   #minuteBytes=0;
   #minuteMs=0;
   constructor(limits) {
    this.#limits = limits;
   }
   add(bytes, waitedMs) {
    this.#bytes += bytes;
    this.#waitedMs += waitedMs;
    this.#minuteBytes += bytes;
    this.#minuteMs += waitedMs;
    const {maxBytes, maxWaitMs} = this.#limits;
    refuseLarger(this.#bytes, maxBytes);
    if (this.#waitedMs > maxWaitMs) throw new BodyLimitError(`takes more than ${maxWaitMs / MINUTE_MS} minutes`);
    if (this.#minuteMs < MINUTE_MS) return;
    if (this.#minuteBytes < MIN_BYTES_PER_MINUTE) throw new BodyLimitError(`brings less than ${describeSize(MIN_BYTES_PER_MINUTE)} a minute`);
    this.#minuteBytes = 0;
    this.#minuteMs = 0;
   }
  }
  function describeSize(bytes) {
   if (bytes % GIB === 0) return `${bytes / GIB} GiB`;
   if (bytes % MIB === 0) return `${bytes / MIB} MiB`;
   return bytes % KIB === 0 ? `${bytes / KIB} KiB` : `${bytes} bytes`;
  }
  const factsSchema = schemas._H3({
   code: schemas.YjP().optional().catch(void 0),
   hostname: schemas.YjP().optional().catch(void 0),
   address: schemas.YjP().optional().catch(void 0),
   port: schemas.aig().optional().catch(void 0)
  });
  const UNTRUSTED = [ "DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE" ];
  const TRUST_IT = 'its certificate is not trusted; if a proxy of yours opens TLS, name the file of its certificate authority in "NODE_EXTRA_CA_CERTS"';
  const INVALID_REQUEST = "UND_ERR_INVALID_ARG";
  const PROXY_RESPONSE = /^Proxy response \((\d+)\)/;
  const LOG_IN_TO_PROXY = 'put user name and password into the address in "HTTPS_PROXY"';
  const MAX_MESSAGE_CHARACTERS = 1e3;
  const PASS_PROXY = "it has to let the runner reach this host";
  function describeNetworkError(reason, url) {
   const root = describe_network_error_rootOf(reason);
   const message = (0, errors.gJ)(root);
   const [, status] = PROXY_RESPONSE.exec(message) ?? [];
   if (status !== void 0) {
    const advice = status === "407" ? LOG_IN_TO_PROXY : PASS_PROXY;
    return `the proxy answered ${status}: ${advice}`;
   }
   const facts = factsSchema.safeParse(root).data;
   if (facts?.code === void 0 || facts.code === INVALID_REQUEST) return describe_network_error_withoutSecrets(message);
   if (UNTRUSTED.includes(facts.code)) return `${facts.code}: ${TRUST_IT}`;
   return (0, redact.E$)(`${facts.code}${otherHost(facts, new URL(url))}`);
  }
  function describe_network_error_rootOf(reason) {
   const isObject = typeof reason === "object" && reason !== null;
   if (isObject && "cause" in reason && reason.cause !== void 0) return describe_network_error_rootOf(reason.cause);
   return reason;
  }
  function otherHost({hostname, address, port}, url) {
   if (hostname !== void 0 && hostname !== url.hostname) return ` of ${hostname}`;
   const ownPort = Number(url.port || (url.protocol === "https:" ? 443 : 80));
   if (address === void 0 || port === void 0 || port === ownPort) return "";
   return ` by ${address}:${port}`;
  }
  function describe_network_error_withoutSecrets(message) {
   const read = message.slice(0, MAX_MESSAGE_CHARACTERS);
   const [first, last] = [ read.indexOf('"'), read.lastIndexOf('"') ];
   const rest = last === first ? "" : read.slice(last + 1);
   const unquoted = first === -1 ? read : `${read.slice(0, first)}\u2026${rest}`;
   const words = unquoted.replace(/\S+/g, word => word.includes("://") ? "\u2026" : word);
   return (0, redact.E$)(words);
  }
  const MAX_REDIRECTS = 5;
  const BODILESS = [ 204, 205, 304 ];
  const CREDENTIAL_HEADERS = [ "authorization", "cookie", "x-signature" ];
  function exchangeWhole(exchange) {
   return exchange_perform(exchange, async (response, watch, trip) => {
    watch.expect(exchange.deps.limits.bodyTotalMs);
    const chunks = await readAll(response, sizesOf(exchange.deps));
    watch.stop();
    return new BufferedResponse(response, chunks, trip.url);
   });
  }
  function exchangeStream(exchange) {
   return exchange_perform(exchange, async (response, watch, trip) => withUrl(watchBody(response, trip, watch), trip.url));
  }
  async function exchange_perform(exchange, take) {
   const watch = new Stopwatch(exchange.deps);
   const trip = {
    ...exchange,
    url: exchange.request.url
   };
   try {
    watch.expect(exchange.deps.limits.headersMs);
    const response = await follow(trip, watch);
    watch.stop();
    return await orDiscard(response, take(response, watch, trip));
   } catch (error) {
    watch.stop();
    if (error instanceof http_error.j) return error;
    exchange.deps.signal.throwIfAborted();
    return failure(trip, watch, error);
   }
  }
  async function orDiscard(response, taken) {
   try {
    return await taken;
   } catch (error) {
    response.discard();
    throw error;
   }
  }
  async function follow(trip, watch) {
   let headers = {
    "user-agent": trip.deps.userAgent,
    ...trip.request.headers
   };
   for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await trip.deps.wire({
     method: trip.request.method,
     url: trip.url,
     headers,
     body: trip.request.body ?? null,
     signal: watch.signal
    });
    const location = redirectOf(response);
    if (location === void 0) return response;
    response.discard();
    const target = exchange_targetOf(location, trip.url, trip.request);
    if (target.origin !== new URL(trip.url).origin) {
     headers = withoutCredentials(headers);
     if (target.search !== "") trip.deps.secrets?.add(target.href);
    }
    trip.url = target.href;
   }
   throw refusal(trip.request, "too many redirects");
  }
  function redirectOf({status, headers}) {
   const isRedirect = status >= 300 && status < 400;
   return isRedirect && headers.get("location") || void 0;
  }
  function exchange_targetOf(location, base, request) {
   const refuse = detail => refusal(request, detail);
   if (request.method !== "GET") throw refuse("only a GET is redirected");
   const target = URL.parse(location, base);
   if (target === null || target.username !== "" || target.password !== "") throw refuse("to an address that cannot be used");
   const origin = new URL(request.url);
   if (target.protocol !== origin.protocol) throw refuse(`to ${target.protocol}//${target.host}`);
   if (request.isRedirectedAnywhere !== true && target.origin !== origin.origin) throw refuse(`to ${target.host}`);
   return target;
  }
  function withoutCredentials(headers) {
   return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.includes(name.toLowerCase())));
  }
  function sizesOf({sizes = DEFAULT_SIZE_LIMITS}) {
   return sizes;
  }
  async function readAll(response, {excerptBytes, bufferedBytes}) {
   if (isBodiless(response)) {
    await drain(response);
    return [];
   }
   const chunks = [];
   const meter = new BufferMeter(bufferedBytes);
   let bytes = 0;
   for await (const chunk of response.body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (!isExcerpt(response.status)) meter.add(chunk); else if (bytes >= excerptBytes) break;
   }
   if (bytes < excerptBytes || !isExcerpt(response.status)) return chunks;
   response.discard();
   return [ external_node_buffer_.Buffer.concat(chunks, excerptBytes) ];
  }
  function isBodiless({status}) {
   return BODILESS.includes(status);
  }
  async function drain(response) {
   const isAnnounced = Number(response.headers.get("content-length") ?? 0) > 0;
   if (isAnnounced) return response.discard();
   for await (const _ of response.body) ;
  }
  function watchBody(response, trip, watch) {
   const {status, headers} = response;
   if (isBodiless(response)) {
    response.discard();
    return new Response(null, {
     status,
     headers
    });
   }
   const chunks = response.body[Symbol.asyncIterator]();
   const {limits} = trip.deps;
   const meter = new StreamMeter({
    maxBytes: sizesOf(trip.deps).streamedBytes,
    maxWaitMs: limits.streamTotalMs
   });
   const {excerptBytes} = sizesOf(trip.deps);
   let left = isExcerpt(status) ? excerptBytes : Number.POSITIVE_INFINITY;
   const body = new ReadableStream({
    pull: async controller => {
     const chunk = readChunk(chunks, trip, {
      watch,
      meter
     });
     const {done, value} = await orDiscard(response, chunk);
     if (done) return controller.close();
     controller.enqueue(value);
     left -= value.length;
     if (left > 0) return;
     response.discard();
     controller.close();
    },
    cancel: response.discard
   });
   return new Response(body, {
    status,
    headers
   });
  }
  async function readChunk(chunks, trip, {watch, meter}) {
   const {clock, limits} = trip.deps;
   const startedMs = clock.monotonicMs();
   watch.expect(limits.bodyIdleMs);
   try {
    const chunk = await chunks.next();
    meter.add(chunk.value?.length ?? 0, clock.monotonicMs() - startedMs);
    return chunk;
   } catch (error) {
    trip.deps.signal.throwIfAborted();
    throw failure(trip, watch, error);
   } finally {
    watch.stop();
   }
  }
  function refusal(request, detail) {
   return new http_error.j({
    ...request,
    kind: "redirect",
    detail
   });
  }
  function failure({request, url}, watch, cause) {
   const facts = {
    ...request,
    redirectHost: (0, http_error.S)(url, request.url)
   };
   if (cause instanceof BodyLimitError) {
    const detail = cause.message;
    return new http_error.j({
     ...facts,
     kind: "body-limit",
     detail
    }, {
     cause
    });
   }
   if (watch.hasExpired) return new http_error.j({
    ...facts,
    kind: "timeout"
   }, {
    cause
   });
   const detail = describeNetworkError(cause, url);
   return new http_error.j({
    ...facts,
    kind: "network",
    detail
   }, {
    cause
   });
  }
  function withUrl(response, url) {
   return Object.defineProperty(response, "url", {
    value: url
   });
  }
  class Stopwatch {
   #expired=new AbortController;
   signal;
   #timer;
   constructor(deps) {
    this.signal = AbortSignal.any([ deps.signal, this.#expired.signal ]);
   }
   expect(ms) {
    this.#timer = setTimeout(() => this.#expired.abort(), ms);
   }
   stop() {
    clearTimeout(this.#timer);
   }
   get hasExpired() {
    return this.#expired.signal.aborted;
   }
  }
  const MAX_ATTEMPTS = 5;
  const FIRST_BACKOFF_MS = 1e3;
  const MAX_BACKOFF_MS = 6e4;
  const EPOCH_FROM_SECONDS = 1e6;
  const MAX_ASKED_MS = 366 * 864e5;
  const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? /;
  function isHeldBack(status, headers) {
   return status === 429 || status === 503 && headers.has("retry-after");
  }
  function isRetryableStatus(status) {
   return status === 408 || status === 429 || status >= 500;
  }
  function retryDelayMs(headers, attempt) {
   const asked = headers && askedDelayMs(headers, attempt.now);
   const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt.number - 1), MAX_BACKOFF_MS);
   if (asked === void 0) return Math.round(backoff * (.5 + attempt.random / 2));
   const leastMs = attempt.number > MAX_ATTEMPTS ? backoff / 2 : 0;
   return Math.max(asked, leastMs) + Math.round(FIRST_BACKOFF_MS * attempt.random);
  }
  function askedDelayMs(headers, now) {
   const asked = retryAfterMs(headers, now) ?? resetMs(headers, now);
   if (asked === void 0) return;
   return Math.ceil(Math.min(Math.max(asked, 0), MAX_ASKED_MS));
  }
  function retryAfterMs(headers, now) {
   const text = headers.get("retry-after") ?? "";
   if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1e3;
   if (!HTTP_DATE.test(text)) return;
   const date = Date.parse(text.endsWith("GMT") ? text : `${text} GMT`);
   return Number.isNaN(date) ? void 0 : date - now.getTime();
  }
  function resetMs(headers, now) {
   if (headers.get("x-ratelimit-remaining") !== "0") return;
   const reset = Number(headers.get("x-ratelimit-reset") || Number.NaN);
   if (!Number.isFinite(reset)) return;
   if (reset < EPOCH_FROM_SECONDS) return reset * 1e3;
   return reset * 1e3 - now.getTime();
  }
  class RequestCounter {
   #count=0;
   add() {
    this.#count += 1;
   }
   get count() {
    return this.#count;
   }
  }
  class HttpClient {
   #deps;
   #counters;
   constructor(deps, counters = []) {
    this.#deps = deps;
    this.#counters = counters;
   }
   countedBy(counter) {
    return new HttpClient(this.#deps, [ ...this.#counters, counter ]);
   }
   send(request) {
    return this.#attempt(request, exchangeWhole);
   }
   open(request) {
    return this.#attempt(request, exchangeStream);
   }
   async #attempt(request, exchange) {
    const count = {
     failed: 0,
     heldBack: 0
    };
    for (;;) {
     const outcome = await this.#once(request, exchange);
     if (isFinal(outcome, request)) return orThrow(outcome);
     const kind = isHeldBackBy(outcome) ? "heldBack" : "failed";
     count[kind] += 1;
     if (count.failed === MAX_ATTEMPTS) return orThrow(outcome);
     if (outcome instanceof Response) discard(outcome);
     await this.#waitAfter(request, outcome, count[kind]);
    }
   }
   async #once(request, exchange) {
    await (request.rateLimiter?.pass());
    refuseIfClosed(request);
    this.#deps.signal.throwIfAborted();
    for (const counter of this.#counters) counter.add();
    this.#deps.logger.debug(`${request.method} ${describeTarget(request)}`);
    const outcome = await exchange({
     request,
     deps: this.#deps
    });
    if (!isBroken(outcome)) this.#deps.serverClock?.note(outcome.headers);
    return outcome;
   }
   async #waitAfter(request, outcome, number) {
    const {clock, budget, random, signal, logger} = this.#deps;
    const headers = isBroken(outcome) ? void 0 : outcome.headers;
    const attempt = {
     number,
     now: clock.now(),
     random: random()
    };
    const waitMs = retryDelayMs(headers, attempt);
    const retryAt = new Date(attempt.now.getTime() + waitMs);
    if (!budget.reserve(waitMs)) {
     if (isBroken(outcome)) throw outcome;
     throw new http_error.j({
      ...request,
      kind: "wait-too-long",
      status: outcome.status,
      retryAt
     }, {
      cause: outcome
     });
    }
    const why = isBroken(outcome) ? outcome.kind : `answered ${outcome.status}`;
    const nextAttempt = isHeldBackBy(outcome) ? "" : ` before attempt ${number + 1} of ${MAX_ATTEMPTS}`;
    logger.info(`Waiting ${Math.ceil(waitMs / 1e3)} s${nextAttempt}: ${request.method} ${describeTarget(request)} ${why}.`);
    await clock.sleep(waitMs, signal);
   }
  }
  const FINAL_KINDS = [ "redirect", "body-limit" ];
  function isBroken(outcome) {
   return outcome instanceof http_error.j;
  }
  function isHeldBackBy(outcome) {
   return !isBroken(outcome) && isHeldBack(outcome.status, outcome.headers);
  }
  function isFinal(outcome, request) {
   if (isBroken(outcome)) return FINAL_KINDS.includes(outcome.kind);
   if (!isRetryableStatus(outcome.status)) return true;
   const isBuffered = outcome instanceof BufferedResponse;
   return isBuffered && request.isForCaller?.(outcome) === true;
  }
  function discard(response) {
   response.body?.cancel().catch(() => {});
  }
  function refuseIfClosed(request) {
   const retryAt = request.rateLimiter?.closedUntil;
   if (retryAt === void 0) return;
   throw new http_error.j({
    ...request,
    kind: "wait-too-long",
    retryAt
   });
  }
  function describeTarget(request) {
   return `${(0, redact.E$)(new URL(request.url).host)}${request.path}`;
  }
  function orThrow(outcome) {
   if (isBroken(outcome)) throw outcome;
   return outcome;
  }
  class ServerClock {
   #clock;
   #others;
   #ownStart;
   #startedMs;
   #serverStart;
   constructor(clock, others) {
    this.#clock = clock;
    this.#others = others;
    this.#ownStart = clock.now();
    this.#startedMs = clock.monotonicMs();
   }
   note(headers) {
    const sentMs = Date.parse(headers.get("date") ?? "");
    if (Number.isNaN(sentMs)) return;
    const elapsedMs = this.#clock.monotonicMs() - this.#startedMs;
    this.#serverStart = new Date(sentMs - Math.max(0, elapsedMs));
   }
   get startedAt() {
    return this.#serverStart ?? this.#others?.startedAt ?? this.#ownStart;
   }
   get isTold() {
    return this.#serverStart !== void 0 || (this.#others?.isTold ?? false);
   }
  }
  var external_node_stream_ = __webpack_require__(7075);
  var external_node_zlib_ = __webpack_require__(8522);
  var undici = __webpack_require__(6752);
  const METHODS = [ "GET", "POST", "PUT", "PATCH", "DELETE" ];
  const DECODERS = new Map([ [ "gzip", external_node_zlib_.createGunzip ], [ "x-gzip", external_node_zlib_.createGunzip ], [ "deflate", external_node_zlib_.createInflate ], [ "br", external_node_zlib_.createBrotliDecompress ] ]);
  const undiciTransport = async ({url, method, headers, ...rest}) => {
   rest.signal.throwIfAborted();
   const response = (0, undici.request)(url, {
    ...rest,
    method: methodOf(method),
    headers: {
     accept: "*/*",
     "accept-encoding": "gzip",
     ...headers
    },
    headersTimeout: 0,
    bodyTimeout: 0
   });
   const received = await orAborted(response, rest.signal);
   received.body.on("error", () => {});
   const responseHeaders = toHeaders(received.headers);
   return {
    status: received.statusCode,
    headers: responseHeaders,
    body: decode(received.body, responseHeaders.get("content-encoding")),
    discard: () => received.body.destroy()
   };
  };
  async function orAborted(response, signal) {
   const aborted = Promise.withResolvers();
   const abort = () => aborted.reject(signal.reason);
   signal.addEventListener("abort", abort);
   try {
    return await Promise.race([ response, aborted.promise ]);
   } finally {
    signal.removeEventListener("abort", abort);
   }
  }
  function methodOf(name) {
   const method = METHODS.find(each => each === name);
   if (method === void 0) throw new TypeError(`No method "${name}"`);
   return method;
  }
  function decode(body, encoding) {
   const createDecoder = DECODERS.get(encoding?.trim().toLowerCase() ?? "");
   return createDecoder === void 0 ? body : decompress(body, createDecoder);
  }
  async function* decompress(body, createDecoder) {
   const chunks = body[Symbol.asyncIterator]();
   const first = await chunks.next();
   if (first.done) return;
   let compressed = 0;
   let decoded = 0;
   const counted = async function*() {
    for await (const chunk of join(first.value, chunks)) {
     compressed += chunk.length;
     yield chunk;
    }
   };
   const decoder = (0, external_node_stream_.pipeline)(counted(), createDecoder(), () => {});
   for await (const chunk of decoder) {
    decoded += chunk.length;
    refuseBomb(compressed, decoded);
    yield chunk;
   }
  }
  async function* join(first, rest) {
   yield first;
   for (;;) {
    const {done, value} = await rest.next();
    if (done) return;
    yield value;
   }
  }
  function toHeaders(received) {
   const headers = new Headers;
   for (const [name, value = []] of Object.entries(received)) for (const each of [ value ].flat()) headers.append(name, toByteString(each));
   return headers;
  }
  function toByteString(text) {
   return external_node_buffer_.Buffer.from(text).toString("latin1");
  }
  class WaitBudget {
   #clock;
   #limitMs;
   #usedMs=0;
   #coveredUntilMs=0;
   constructor(clock, limitMs) {
    this.#clock = clock;
    this.#limitMs = limitMs;
   }
   reserve(waitMs) {
    const nowMs = this.#clock.monotonicMs();
    const from = Math.max(nowMs, this.#coveredUntilMs);
    const until = nowMs + waitMs;
    const costMs = Math.max(0, until - from);
    if (this.#usedMs + costMs > this.#limitMs) return false;
    this.#usedMs += costMs;
    this.#coveredUntilMs = Math.max(this.#coveredUntilMs, until);
    return true;
   }
   get usedMs() {
    return this.#usedMs;
   }
  }
  var with_token = __webpack_require__(8610);
  class GivenToken {
   #token;
   constructor(token) {
    this.#token = token;
   }
   async token() {
    return this.#token;
   }
   async renew() {
    return;
   }
  }
  const TOKEN_PATH = "/v1/auth/access_token";
  const RENEW_BEFORE_END_MS = 3e5;
  const REFUSED_STATUSES = [ 400, 401, 403, 422 ];
  const UNAUTHORIZED = {
   kind: "status",
   status: 401
  };
  class MintedToken {
   #options;
   #current;
   #minting;
   #refusal;
   constructor(options) {
    this.#options = options;
   }
   async token() {
    const current = this.#current;
    const nowMs = this.#options.clock.monotonicMs();
    const isValid = current !== void 0 && nowMs < current.renewAtMs;
    return isValid ? current.token : this.#mintOnce();
   }
   async renew(refused) {
    const current = this.#current?.token;
    return current === void 0 || current === refused ? this.#mintOnce() : current;
   }
   #mintOnce() {
    this.#minting ??= this.#mint().finally(() => {
     this.#minting = void 0;
    });
    return this.#minting;
   }
   async #mint() {
    if (this.#refusal !== void 0) throw this.#refusal;
    const {http, apiUrl, clientId, clientSecret} = this.#options;
    const request = {
     method: "POST",
     url: `${apiUrl}${TOKEN_PATH}`,
     path: TOKEN_PATH,
     headers: {
      "content-type": "application/json"
     },
     body: JSON.stringify({
      clientId,
      clientSecret
     })
    };
    const response = await http.send(request);
    if (!response.ok) {
     const error = toRefusal(request, response);
     if (!REFUSED_STATUSES.includes(response.status)) throw error;
     throw this.#noteRefusal(new http_error.j({
      ...request,
      ...UNAUTHORIZED,
      detail: error.detail
     }));
    }
    const subject = "an access token";
    return this.#keep(readAnswer(tokenSchema, readJson(response, subject), subject));
   }
   #noteRefusal(refusal) {
    if (this.#current === void 0) this.#refusal = refusal;
    return refusal;
   }
   #keep(minted) {
    const {secrets, clock} = this.#options;
    const lifeMs = minted.expiresIn * 1e3;
    const validForMs = Math.max(lifeMs - RENEW_BEFORE_END_MS, lifeMs / 2);
    secrets.add(minted.accessToken);
    this.#current = {
     token: minted.accessToken,
     renewAtMs: clock.monotonicMs() + validForMs
    };
    return minted.accessToken;
   }
  }
  class PortClient {
   #http;
   #apiUrl;
   #isMinted;
   #tokens;
   #refusedTokens=new with_token.T;
   constructor(options) {
    const {credentials} = options;
    this.#http = options.http;
    this.#apiUrl = options.apiUrl.replace(/\/+$/, "");
    this.#isMinted = "clientId" in credentials;
    this.#tokens = "clientId" in credentials ? new MintedToken({
     ...options,
     ...credentials,
     apiUrl: this.#apiUrl
    }) : new GivenToken(credentials.accessToken);
   }
   get(path, params = {}) {
    return this.#call({
     method: "GET",
     path,
     params
    });
   }
   post(path, params, body) {
    return this.#call({
     method: "POST",
     path,
     params,
     body
    });
   }
   put(path, params, body) {
    return this.#call({
     method: "PUT",
     path,
     params,
     body
    });
   }
   patch(path, params, body) {
    return this.#call({
     method: "PATCH",
     path,
     params,
     body
    });
   }
   delete(path, params = {}) {
    return this.#call({
     method: "DELETE",
     path,
     params
    });
   }
   async #call(call) {
    try {
     const request = this.#toRequest(call);
     const response = await (0, with_token.u)(this.#tokens, this.#refusedTokens, {
      send: token => this.#send(request, token),
      toError: refused => toRefusal(request, refused)
     });
     return readJson(response, `${call.method} ${request.path}`);
    } catch (error) {
     throw toPortError(error, this.#isMinted ? "client" : "access-token");
    }
   }
   #send(request, token) {
    const headers = {
     ...request.headers,
     authorization: `Bearer ${token}`
    };
    return this.#http.send({
     ...request,
     headers
    });
   }
   #toRequest({method, path, params, body}) {
    return {
     method,
     url: `${this.#apiUrl}${fill(path, params)}`,
     path: path.replace(/\?.*/, ""),
     ...body !== void 0 && {
      headers: {
       "content-type": "application/json"
      },
      body: JSON.stringify(body)
     }
    };
   }
  }
  function fill(path, params) {
   return path.replace(/\{(\w+)\}/g, (_, name) => {
    const value = params[name];
    if (value === void 0) throw new TypeError(`No "${name}" for ${path}`);
    return encodeURIComponent(value);
   });
  }
  var version = __webpack_require__(1013);
  function createContext(config, host) {
   const {clock, runId} = host;
   const startedAt = clock.now();
   const otherClock = new ServerClock(clock);
   const portClock = new ServerClock(clock, otherClock);
   const budget = new WaitBudget(clock, config.maxWaitMs);
   const counters = forEachSystem(() => new RequestCounter);
   const http = forEachSystem(system => createHttpClient(host, counters[system], {
    budget,
    serverClock: system === "port" ? portClock : otherClock
   }));
   return {
    ...host,
    config,
    startedAt,
    portClock,
    stamp: {
     runId,
     collectedAt: toSeconds(startedAt)
    },
    paths: (0, output_dir_paths.u)(config.outputDir),
    budget,
    http,
    port: config.port && new PortClient({
     ...config.port,
     ...host,
     http: http.port
    }),
    frame: {
     runId,
     startedAt,
     isDryRun: config.isDryRun,
     clock,
     usage: () => ({
      requests: forEachSystem(system => counters[system].count),
      waits_ms: budget.usedMs
     })
    }
   };
  }
  function toSeconds(instant) {
   return (0, domain_day.fN)(Math.floor(instant.getTime() / 1e3) * 1e3);
  }
  function forEachSystem(create) {
   return {
    github: create("github"),
    downloads: create("downloads"),
    entra: create("entra"),
    graph: create("graph"),
    port: create("port")
   };
  }
  function createHttpClient({clock, logger, secrets, signal, timeLimits}, counter, shared) {
   return new HttpClient({
    clock,
    logger,
    secrets,
    signal,
    random: Math.random,
    wire: undiciTransport,
    limits: timeLimits,
    userAgent: `copilot-usage-for-port/${version.x}`,
    ...shared
   }, [ counter ]);
  }
  function forecastSettings(context) {
   const {config, paths} = context;
   const {datasets, retentionDays, lookbackDays, github} = config;
   return {
    datasets,
    retentionDays,
    lookbackDays: config.isDryRun ? Math.min(lookbackDays, domain_dataset.dV) : lookbackDays,
    given: {
     ...github && {
      scope: github.scopes.length
     },
     tenant: 1
    },
    earlier: readEvidence(paths.report)
   };
  }
  class Semaphore {
   #free;
   #waiting=[];
   constructor(count) {
    this.#free = count;
   }
   async use(task) {
    await this.#take();
    try {
     return await task();
    } finally {
     this.#release();
    }
   }
   #take() {
    if (this.#free === 0) return new Promise(resolve => this.#waiting.push(resolve));
    this.#free -= 1;
    return;
   }
   #release() {
    const next = this.#waiting.shift();
    if (next === void 0) this.#free += 1; else next();
   }
  }
  const SEPARATOR = "\n";
  class SentIdentifiers {
   #texts=new Map;
   add(batch) {
    for (const [scope, identifiers] of batch.identifiersByScope) {
     const key = sent_identifiers_keyOf(batch.dataset, scope);
     const texts = this.#texts.get(key) ?? [];
     texts.push(identifiers.join(SEPARATOR));
     this.#texts.set(key, texts);
    }
   }
   * of(dataset, scopeKey) {
    for (const text of this.#texts.get(sent_identifiers_keyOf(dataset, scopeKey)) ?? []) yield* text.split(SEPARATOR);
   }
  }
  function sent_identifiers_keyOf(dataset, scope) {
   return `${dataset} ${scope}`;
  }
  const HELD_BACK = 4;
  class BatchingSink {
   #options;
   #transport;
   #tally=new DeliveryTally;
   #delivered;
   #lanes=new Map;
   #semaphore;
   #inFlight=new Map;
   #freeBuffers=[];
   constructor(options) {
    this.#options = options;
    this.#transport = new CircuitBreaker(options.transport);
    this.#semaphore = new Semaphore(this.#transport.limits.maxInFlight);
    if (options.remembersIdentifiers) this.#delivered = new SentIdentifiers;
   }
   async put(delivery) {
    for (const whenDone of this.#startAggregatesBefore(delivery)) await whenDone;
    this.#addToBatch(delivery);
    while (this.#inFlight.size > this.#transport.limits.maxInFlight) await Promise.race(this.#inFlight.values());
    this.#options.signal.throwIfAborted();
   }
   async close() {
    const lanes = domain_dataset._u.flatMap(name => this.#lanes.get(name) ?? []);
    for (const lane of lanes) if (!isAboutPeople(lane.open)) this.#flush(lane);
    const aggregates = [ ...this.#inFlight ].filter(([batch]) => !isAboutPeople(batch));
    await Promise.all(aggregates.map(([, whenDone]) => whenDone));
    for (const lane of lanes) if (isAboutPeople(lane.open)) this.#flush(lane);
    await Promise.all(this.#inFlight.values());
   }
   async sendUncounted(record, destination) {
    this.#options.signal.throwIfAborted();
    const batch = new Batch(destination, this.#transport.limits);
    batch.add(record, void 0);
    const position = {
     index: 1,
     count: 1
    };
    const [refused] = await this.#transport.deliver(batch, position);
    if (refused === void 0) return;
    throw new errors.y_("PORT_ENTITIES_REJECTED", `Port refused an entity of "${destination.blueprint}": ${refused.reason}.`, {
     remedy: runSetup(`blueprint "${destination.blueprint}"`)
    });
   }
   countOf(dataset, scope) {
    return this.#tally.of(dataset, scope);
   }
   identifiersOf(dataset, scopeKey = "") {
    return this.#delivered?.of(dataset, scopeKey) ?? [];
   }
   #startAggregatesBefore({dataset, scope}) {
    const {isPerPerson, source} = domain_dataset.yC[dataset];
    if (!isPerPerson || !this.#hasAggregates()) return [];
    const key = scopeKeyOf(scope);
    const isBefore = batch => {
     const facts = domain_dataset.yC[batch.dataset];
     if (facts.isPerPerson || facts.source !== source) return false;
     return batch.countByScope.has(key);
    };
    for (const lane of this.#lanes.values()) if (isBefore(lane.open) || lane.held.some(isBefore)) this.#flush(lane);
    return [ ...this.#inFlight ].filter(([batch]) => isBefore(batch)).map(([, whenDone]) => whenDone);
   }
   #hasAggregates() {
    for (const {open} of this.#lanes.values()) if (!isAboutPeople(open)) return true;
    for (const batch of this.#inFlight.keys()) if (!isAboutPeople(batch)) return true;
    return false;
   }
   #addToBatch(delivery) {
    const {dataset, record, scope} = delivery;
    const lane = this.#laneOf(dataset);
    if (lane.open.add(record, scope)) return;
    this.#closeBatch(lane);
    if (!lane.open.add(record, scope)) this.#failTooLarge(delivery);
   }
   #laneOf(dataset) {
    const known = this.#lanes.get(dataset);
    if (known !== void 0) return known;
    const lane = {
     open: this.#newBatch(dataset),
     held: [],
     startedCount: 0
    };
    this.#lanes.set(dataset, lane);
    return lane;
   }
   #newBatch(dataset) {
    const {limits} = this.#transport;
    const buffer = this.#freeBuffers.pop() ?? allocateBuffer(limits.maxBodyBytes);
    return new Batch(dataset, limits, buffer);
   }
   #closeBatch(lane) {
    if (lane.open.size === 0) return;
    lane.held.push(lane.open);
    lane.open = this.#newBatch(lane.open.dataset);
    for (const batch of lane.held.splice(0, lane.held.length - HELD_BACK)) {
     lane.startedCount += 1;
     this.#start(batch, {
      index: lane.startedCount
     });
    }
   }
   #flush(lane) {
    this.#lanes.delete(lane.open.dataset);
    const batches = [ ...lane.held, lane.open ].filter(({size}) => size > 0);
    const count = lane.startedCount + batches.length;
    for (const [position, batch] of batches.entries()) this.#start(batch, {
     index: lane.startedCount + position + 1,
     count
    });
   }
   #start(batch, position) {
    const whenDone = this.#semaphore.use(() => this.#send(batch, position)).finally(() => {
     this.#inFlight.delete(batch);
     this.#freeBuffers.push(batch.buffer);
    });
    this.#inFlight.set(batch, whenDone);
   }
   async #send(batch, position) {
    try {
     if (this.#options.signal.aborted) throw new errors.cc;
     const rejections = await this.#transport.deliver(batch, position);
     this.#settle(batch, rejections);
    } catch (error) {
     const reason = this.#tryToStore(store => store.keep(batch));
     if (reason !== void 0) this.#tally.addLost(batch, reason); else this.#tally.addFailed(batch, (0, 
     errors.w2)(error), this.#isStored);
    }
   }
   #settle(batch, rejections) {
    const rejectedAt = new Set(rejections.map(({index}) => index));
    const accepted = rejectedAt.size === 0 ? batch : batch.pick(index => !rejectedAt.has(index));
    this.#delivered?.add(accepted);
    if (this.#transport.isSending) this.#tally.addSent(accepted);
    if (rejections.length === 0) return;
    const rejected = batch.pick(index => rejectedAt.has(index));
    const reason = this.#tryToStore(store => store.keep(rejected));
    if (reason !== void 0) this.#tally.addLost(rejected, reason); else this.#tally.addRejected(batch, rejections);
   }
   #failTooLarge(delivery) {
    const {dataset, record} = delivery;
    const reason = this.#tryToStore(store => store.keepOne(dataset, record));
    if (reason !== void 0) {
     this.#tally.addLostRecord(delivery, reason);
     return;
    }
    const maxKiB = this.#transport.limits.maxBodyBytes / 1024;
    const failure = (0, errors.g5)("PORT_RECORD_TOO_LARGE", `A record of "${dataset}" is larger than the ${maxKiB} KiB that Port accepts in one request. It was not sent.`, REPORT_SIZE);
    this.#tally.addFailedRecord(delivery, failure, this.#isStored);
   }
   get #isStored() {
    return this.#transport.isSending;
   }
   #tryToStore(store) {
    if (!this.#isStored) return;
    try {
     store(this.#options.undelivered);
     return;
    } catch (error) {
     return (0, errors.gJ)(error);
    }
   }
  }
  const REPORT_SIZE = {
   system: "port",
   kind: "contact",
   who: "the maintainers of this action",
   about: "the dataset and the size"
  };
  function isAboutPeople(batch) {
   return domain_dataset.yC[batch.dataset].isPerPerson;
  }
  const BUFFER_CHARACTERS = 65536;
  class CsvFile {
   #file;
   #partial;
   #descriptor;
   #buffer="";
   #isClosed=false;
   constructor(file) {
    this.#file = file;
    this.#partial = `${file}.${(0, process_mark.t)()}.partial`;
    (0, output_dir_folder.I2)((0, external_node_path_.dirname)(file));
    (0, external_node_fs_.rmSync)(this.#partial, {
     force: true
    });
    this.#descriptor = (0, external_node_fs_.openSync)(this.#partial, "wx", 384);
   }
   write(line) {
    this.#buffer += line;
    if (this.#buffer.length >= BUFFER_CHARACTERS) this.#flush();
   }
   finish() {
    this.#flush();
    this.#close();
    (0, external_node_fs_.renameSync)(this.#partial, this.#file);
   }
   abandon() {
    this.#close();
    (0, external_node_fs_.rmSync)(this.#partial, {
     force: true
    });
   }
   #close() {
    if (this.#isClosed) return;
    this.#isClosed = true;
    (0, external_node_fs_.closeSync)(this.#descriptor);
   }
   #flush() {
    const bytes = Buffer.from(this.#buffer);
    this.#buffer = "";
    for (let at = 0; at < bytes.length; ) at += (0, external_node_fs_.writeSync)(this.#descriptor, bytes, at);
   }
  }
  const LINE_END = "\r\n";
  const NEEDS_QUOTES = /[",\r\n]/;
  const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
  function toCsvLine(values) {
   return `${values.map(toCell).join(",")}${LINE_END}`;
  }
  function toCell(value) {
   if (value === void 0) return "";
   if (typeof value === "string") return quote(disarm(value));
   return typeof value === "object" ? quote(JSON.stringify(value)) : `${value}`;
  }
  function disarm(text) {
   return FORMULA.test(text) ? `'${text}` : text;
  }
  function quote(text) {
   return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  class CsvSink {
   #options;
   #sink;
   #tables=new Map;
   #isBroken=false;
   constructor(options) {
    this.#options = options;
    this.#sink = options.sink;
    this.#attempt(() => {
     (0, output_dir_folder.VQ)(options.folder);
     for (const dataset of options.datasets) (0, external_node_fs_.rmSync)(this.#pathOf(dataset), {
      force: true
     });
    });
   }
   put(delivery) {
    this.#attempt(() => this.#write(delivery.dataset, delivery.record));
    return this.#sink.put(delivery);
   }
   async close() {
    this.#attempt(() => {
     for (const {file} of this.#tables.values()) file.finish();
    });
    await this.#sink.close();
   }
   sendUncounted(record, destination) {
    return this.#sink.sendUncounted(record, destination);
   }
   countOf(dataset, scope) {
    return this.#sink.countOf(dataset, scope);
   }
   identifiersOf(dataset, scopeKey) {
    return this.#sink.identifiersOf(dataset, scopeKey);
   }
   #write(dataset, record) {
    const {file, columns} = this.#tables.get(dataset) ?? this.#open(dataset);
    file.write(toCsvLine(columns.map(name => record[name])));
   }
   #open(dataset) {
    const columns = [ "identifier", "title", ...this.#options.columnsOf(dataset) ];
    const table = {
     file: new CsvFile(this.#pathOf(dataset)),
     columns
    };
    this.#tables.set(dataset, table);
    table.file.write(toCsvLine(columns));
    return table;
   }
   #pathOf(dataset) {
    return (0, external_node_path_.join)(this.#options.folder, `${dataset}.csv`);
   }
   #attempt(action) {
    if (this.#isBroken) return;
    try {
     action();
    } catch (error) {
     this.#isBroken = true;
     this.#options.warn(`Cannot write CSV files to "${this.#options.folder}": ${(0, errors.gJ)(error)}. This run leaves none, and goes on. Free disk space, or set "output-dir" to another folder.`);
     this.#abandonAll();
    }
   }
   #abandonAll() {
    for (const [dataset, {file}] of this.#tables) {
     file.abandon();
     removeIfPossible(this.#pathOf(dataset));
    }
    this.#tables.clear();
   }
  }
  function removeIfPossible(file) {
   try {
    (0, external_node_fs_.rmSync)(file, {
     force: true
    });
   } catch {}
  }
  function withCsv(sink, context) {
   const {config, paths, logger} = context;
   if (!config.writesCsv) return sink;
   return new CsvSink({
    sink,
    folder: paths.csv,
    datasets: config.datasets,
    columnsOf: csv_propertiesOf,
    warn: message => logger.warning(message)
   });
  }
  function csv_propertiesOf(dataset) {
   const blueprint = BLUEPRINTS.find(({identifier}) => identifier === domain_dataset.yC[dataset].blueprint);
   const schema = objectAt(blueprint ?? {}, "schema");
   return Object.keys(objectAt(schema, "properties"));
  }
  var remedies = __webpack_require__(6748);
  const CONCURRENCY = 4;
  const HOUR_MS = 36e5;
  const CLOCK_MARGIN_MS = 3e5;
  const LOOKBACK_DAYS = 7;
  const LATE_AFTER_MS = 2 * domain_day.sO;
  function checkArrivals(deps) {
   return (0, p_map.Ay)(deps.datasets, dataset => checkArrival(deps, dataset), {
    concurrency: CONCURRENCY
   });
  }
  async function checkArrival(deps, dataset) {
   const subject = `entities of ${dataset}`;
   const {lastRun, clock} = deps;
   const expected = lastRun?.entities[dataset] ?? 0;
   const isCompared = lastRun !== void 0 && expected > 0;
   const sinceMs = isCompared ? Date.parse(lastRun.started_at) - CLOCK_MARGIN_MS : clock.now().getTime() - LOOKBACK_DAYS * domain_day.sO;
   try {
    const seen = await countSince(deps, dataset, new Date(sinceMs));
    const result = isCompared ? compareCount(seen.count, expected, lastRun) : checkAge(seen.latest, clock.now());
    return {
     dataset,
     finding: {
      subject,
      ...result
     },
     latest: seen.latest,
     lastRun: isCompared ? shareOf(seen.count, expected) : void 0
    };
   } catch (error) {
    const finding = findingOfError(subject, error, "unknown");
    return {
     dataset,
     finding,
     latest: void 0,
     lastRun: void 0
    };
   }
  }
  function shareOf(count, expected) {
   if (count === 0) return "none";
   return count < expected ? "some" : "all";
  }
  async function countSince({client}, dataset, since) {
   const {blueprint} = domain_dataset.yC[dataset];
   const rules = [ isUpdatedSince(since) ];
   const search = {
    blueprint,
    rules,
    fields: [ UPDATED_AT ]
   };
   let count = 0;
   let latest;
   for await (const {updatedAt} of searchEntities(client, search)) {
    count += 1;
    if (updatedAt && updatedAt > (latest ?? "")) latest = updatedAt;
   }
   return {
    count,
    latest: latest === void 0 ? void 0 : new Date(latest)
   };
  }
  function compareCount(count, expected, lastRun) {
   const detail = `Port has stored ${count} since run ${(0, redact.E$)(lastRun.run_id)} started. That run sent ${expected}.`;
   if (count >= expected) return {
    status: "ok",
    detail
   };
   return {
    status: "warning",
    detail,
    remedy: RUN_AND_VERIFY
   };
  }
  const RUN_AND_VERIFY = {
   system: "workflow",
   kind: "wait",
   mode: "ingest",
   note: "Its verification names the missing entities and the reasons."
  };
  function checkAge(latest, now) {
   if (latest === void 0) return {
    status: "warning",
    detail: `Port has stored none in the last ${LOOKBACK_DAYS} days.`,
    remedy: RUN_AND_VERIFY
   };
   const ageMs = Math.max(0, now.getTime() - latest.getTime());
   const hours = Math.floor(ageMs / HOUR_MS);
   const detail = `Port stored the latest at ${latest.toISOString()}, ${hours} h ago.`;
   if (ageMs <= LATE_AFTER_MS) return {
    status: "ok",
    detail
   };
   const note = `${RUN_AND_VERIFY.note} Check that the workflow still runs every night.`;
   return {
    status: "warning",
    detail,
    remedy: {
     ...RUN_AND_VERIFY,
     note
    }
   };
  }
  function isButton(kind) {
   return kind === "action" || kind === "workflow";
  }
  function checkButtons(steps) {
   return steps.filter(({row}) => isButton(row.kind)).flatMap(findingOf);
  }
  function findingOf({row, kept}) {
   const subject = `${row.kind} ${row.identifier}`;
   if (row.action === "unchanged") {
    const detail = `It starts the workflow of "backfill-workflow". ${row.note ?? ""}`;
    return [ {
     subject,
     status: "ok",
     detail: detail.trim()
    } ];
   }
   if (kept === void 0) return [];
   const status = kept.fits === false ? "warning" : "ok";
   return [ {
    subject,
    status,
    detail: row.reason ?? ""
   } ];
  }
  const locks_SUBJECT = "readers of people";
  const CODE = "PORT_NOT_LOCKED";
  function checkLocks(steps, needed) {
   const asked = steps.filter(({row}) => row.action !== "skipped");
   if (asked.length === 0) return [ locks_EVERYONE ];
   const closed = asked.filter(({row}) => row.action === "unchanged");
   const summary = {
    subject: locks_SUBJECT,
    status: "ok",
    detail: `Only administrators, moderators and the teams of "people-readers" may read ${closed.length} of ${asked.length} blueprints and pages about people.`
   };
   return [ ...closed.length > 0 ? [ summary ] : [], ...asked.flatMap(step => findingsOf(step, needed)) ];
  }
  const locks_EVERYONE = {
   subject: locks_SUBJECT,
   status: "ok",
   detail: '"people-readers" is "everyone", so the permissions in Port were not checked.'
  };
  function findingsOf({row, lock, isOpen}, needed) {
   const subject = `${row.kind} ${row.identifier}`;
   const isData = lock.kind === "blueprint-permissions";
   const {error, changes} = row;
   if (error !== void 0) {
    const isLost = isData && needed.includes(row.identifier);
    const status = isLost ? "failure" : "warning";
    return [ findingOfFailure(subject, error, status) ];
   }
   if (row.action === "unchanged" || isOpen === void 0) return [];
   const noun = isData ? "blueprint" : "page";
   const remedy = restrict(`${noun} "${row.identifier}"`);
   const setup = `Setup would make these changes: ${changes.join("; ")}.`;
   if (!isOpen) {
    const detail = `A team of "people-readers" may not read it. ${setup}`;
    return [ {
     subject,
     status: "warning",
     detail,
     remedy
    } ];
   }
   const detail = `Others may read it. ${setup}`;
   const status = isData ? "failure" : "warning";
   return [ {
    subject,
    status,
    detail,
    remedy,
    code: CODE
   } ];
  }
  const MAX_NAMED_CHANGES = 5;
  async function checkDrift({client, wanted, datasets}) {
   const steps = await planSetup(client, wanted);
   const documents = steps.flatMap(it => "lock" in it ? [] : [ it ]);
   const rows = documents.map(({row}) => row);
   const checked = rows.filter(({action}) => action !== "skipped");
   const good = checked.filter(({action}) => action === "unchanged");
   const summary = {
    subject: "objects",
    status: "ok",
    detail: `${good.length} of ${checked.length} blueprints, webhooks, scorecards, pages, actions and workflows match "configs/".`
   };
   const needed = datasets.flatMap(name => {
    const {blueprint, webhook} = domain_dataset.yC[name];
    return [ blueprint, WEBHOOK_IDENTIFIERS[webhook] ];
   });
   return [ ...good.length > 0 ? [ summary ] : [], ...checked.flatMap(row => [ ...toFindings(row, needed), ...noteOf(row) ]), ...checkButtons(documents), ...checkLocks(steps.filter(it => "lock" in it), needed) ];
  }
  function toFindings(row, needed) {
   const subject = `${row.kind} ${row.identifier}`;
   const isNeeded = needed.includes(row.identifier);
   switch (row.action) {
   case "unchanged":
   case "skipped":
    return [];

   case "create":
    {
     const isLost = row.kind === "blueprint" && isNeeded;
     const status = isLost ? "failure" : "warning";
     const detail = "Port does not have it.";
     const remedy = isLost ? thenIngest(setupOf(row)) : setupOf(row);
     return [ {
      subject,
      status,
      detail,
      remedy
     } ];
    }

   case "update":
    {
     const detail = `It differs from "configs/". Setup would make these changes: ${nameChanges(row)}.`;
     return [ {
      subject,
      status: "warning",
      detail,
      remedy: setupOf(row)
     } ];
    }

   case "refused":
    {
     const status = isNeeded ? "failure" : "warning";
     return [ findingOfRow(subject, row, status) ];
    }

   case "failed":
    return [ findingOfRow(subject, row, "unknown") ];
   }
  }
  function thenIngest(remedy) {
   const ingest = {
    system: "workflow",
    kind: "wait",
    mode: "ingest"
   };
   return {
    ...remedy,
    also: [ ingest ]
   };
  }
  function setupOf({kind, identifier}) {
   return runSetup(`${kind} "${identifier}"`);
  }
  function findingOfRow(subject, {error}, status) {
   const none = {
    message: "Port gives no reason."
   };
   return findingOfFailure(subject, error ?? none, status);
  }
  const ASK_ADMIN = {
   system: "port",
   kind: "contact",
   who: "an administrator of the Port account",
   about: "this line",
   when: "the relation is wanted"
  };
  function noteOf({kind, identifier, note}) {
   if (note === void 0 || isButton(kind)) return [];
   const subject = `${kind} ${identifier}`;
   return [ {
    subject,
    status: "warning",
    detail: note,
    remedy: ASK_ADMIN
   } ];
  }
  function nameChanges({changes}) {
   const left = changes.length - MAX_NAMED_CHANGES;
   const named = changes.slice(0, MAX_NAMED_CHANGES).join("; ");
   return left > 0 ? `${named}; and ${left} more` : named;
  }
  const NUMBER = "entities-number-chart";
  const ASKED = [ "func", "property", "averageOf", "measureTimeBy", "calculationBy" ];
  async function checkPageNumbers({client, wanted}) {
   const findings = [];
   for (const page of wanted) {
    if (!("document" in page) || page.kind !== "page") continue;
    const widgets = numbersOf(page);
    if (widgets.length === 0) continue;
    const outcome = await askFor(client, widgets);
    findings.push({
     subject: `numbers of page ${page.identifier}`,
     ...outcome
    });
   }
   return findings;
  }
  function numbersOf({document}) {
   return listAt(document, "widgets").flatMap(root => listAt(root, "widgets")).filter(isObject).filter(({type}) => type === NUMBER);
  }
  async function askFor(client, widgets) {
   const shown = [];
   try {
    for (const widget of widgets) {
     const value = numberIn(await ask(client, widget));
     if (value === void 0) return unknown(ODD);
     shown.push(`${textAt(widget, "title")} ${format(value, widget)}`);
    }
   } catch (error) {
    return unknown(page_numbers_reasonIn(error));
   }
   return {
    status: "ok",
    detail: `Port computes: ${shown.join("; ")}.`
   };
  }
  const ODD = "Port's answer does not have exactly one number.";
  function unknown(reason) {
   const detail = `Port did not compute them for the check. The page is not affected. ${reason}`;
   return {
    status: "unknown",
    detail
   };
  }
  function page_numbers_reasonIn(error) {
   return error instanceof PortError && error.cause instanceof http_error.j ? `${error.cause.message}.` : (0, 
   errors.w2)(error).message;
  }
  function ask(client, widget) {
   const fields = ASKED.filter(key => widget[key] !== void 0);
   return client.post("/v1/entities/aggregate", {}, {
    ...Object.fromEntries(fields.map(key => [ key, widget[key] ])),
    query: widget.dataset
   });
  }
  function numberIn(answer) {
   const leaves = leavesOf(answer);
   const numbers = leaves.filter(leaf => typeof leaf === "number");
   if (numbers.length > 0) return numbers.length === 1 ? numbers[0] : void 0;
   return leaves.includes(null) ? null : void 0;
  }
  function leavesOf(value) {
   if (Array.isArray(value)) return value.flatMap(leavesOf);
   if (isObject(value)) return Object.values(value).flatMap(leavesOf);
   return [ value ];
  }
  function format(value, widget) {
   if (value === null) return "none";
   const number = String(Math.round(value * 10) / 10);
   switch (widget.unit) {
   case "none":
    return number;

   case "custom":
    return `${number} ${textAt(widget, "unitCustom")}`;

   case "%":
    return `${number}%`;

   default:
    return `${widget.unit}${number}`;
   }
  }
  const webhooks_CONCURRENCY = 3;
  async function checkWebhooks(deps, context) {
   const used = context.datasets.map(name => domain_dataset.yC[name].webhook);
   const findings = await (0, p_map.Ay)(new Set(used), webhook => checkWebhook(deps, context, webhook), {
    concurrency: webhooks_CONCURRENCY
   });
   return findings.flat();
  }
  async function checkWebhook({client, secrets}, context, webhook) {
   const given = context.webhooks[webhook];
   const identifier = WEBHOOK_IDENTIFIERS[webhook];
   const subject = `URL of ${identifier}`;
   try {
    const found = await findWebhook(client, identifier);
    const shown = textAt(objectAt(found, "security"), "secret");
    if (found !== void 0) secrets.add(found.url);
    const url = checkUrl({
     webhook,
     found,
     given: given?.url
    });
    const secret = url.status === "failure" ? NOT_THIS_WEBHOOK : checkSecret(context, {
     webhook,
     shown,
     given: given?.secret
    });
    return [ {
     subject,
     ...url
    }, {
     subject: `secret of ${identifier}`,
     ...secret
    } ];
   } catch (error) {
    const status = given?.url === void 0 ? "failure" : "unknown";
    return [ findingOfError(subject, error, status) ];
   }
  }
  const MISSING = {
   code: "PORT_WEBHOOK_MISSING"
  };
  const REFUSED = {
   code: "PORT_WEBHOOK_REFUSED"
  };
  const NOT_THIS_WEBHOOK = {
   status: "unknown",
   detail: "Not checked: the webhook gets no records."
  };
  function checkUrl({webhook, found, given}) {
   const setup = runSetup(`webhook "${WEBHOOK_IDENTIFIERS[webhook]}"`);
   if (found === void 0) return checkUnknown(given, setup);
   if (given !== void 0 && webhooks_placeOf(given) !== webhooks_placeOf(found.url)) return {
    ...REFUSED,
    status: "failure",
    detail: `${whereItLeads(given, found.url)} Its records would be lost.`,
    remedy: urlFromPort(webhook)
   };
   if (!found.enabled) return {
    ...MISSING,
    status: "failure",
    detail: "The webhook is disabled, so Port drops its records.",
    remedy: setup
   };
   const problem = problemOf(found);
   if (given === void 0 && problem !== void 0) return {
    ...MISSING,
    status: "failure",
    detail: `A run cannot use the webhook: ${problem}.`,
    remedy: urlFromPort(webhook)
   };
   const how = given === void 0 ? "A run can look up the URL" : "The URL is correct";
   return {
    status: "ok",
    detail: `${how}, and the webhook is enabled.`
   };
  }
  function checkUnknown(given, setup) {
   if (given === void 0) return {
    ...MISSING,
    status: "failure",
    detail: "Port has no webhook of this name, and no input gives a URL.",
    remedy: setup
   };
   return {
    status: "warning",
    detail: "An input gives a URL, but Port has no webhook of this name.",
    remedy: {
     ...setup,
     when: "the URL is not of a webhook of your own"
    }
   };
  }
  function urlFromPort(webhook) {
   const name = `port-webhook-${webhook}-url`;
   return portInput(name, "the URL that Port shows under Data sources");
  }
  const OLD_DOMAIN = /\.getport\.io$/;
  function webhooks_placeOf(url) {
   const {host, pathname} = new URL(url);
   return `${host.replace(OLD_DOMAIN, ".port.io")}${pathname}`;
  }
  function whereItLeads(given, found) {
   return new URL(given).pathname === new URL(found).pathname ? `The input URL has the host "${new URL(given).host}", and the webhook has the host "${new URL(found).host}".` : "The input URL is the URL of another webhook, or of none.";
  }
  function checkSecret({arrivals}, {webhook, shown, given}) {
   if (shown !== void 0 && shown === given) return {
    status: "ok",
    detail: "Port has the same secret as the input."
   };
   const own = arrivals.filter(it => domain_dataset.yC[it.dataset].webhook === webhook);
   const shares = own.flatMap(({lastRun}) => lastRun ?? []);
   if (shares.length === 0) return unknownSecret(own);
   if (shares.every(share => share === "none")) return {
    code: "PORT_ENTITIES_MISSING",
    status: "failure",
    detail: "Port has stored nothing of what the last run sent to this webhook. The signing secret may be wrong.",
    remedy: provenByRun(wrongSecret(webhook))
   };
   return {
    status: "ok",
    detail: "Port has stored records of the last run, so it accepted the secret."
   };
  }
  function unknownSecret(arrivals) {
   const [latest] = arrivals.flatMap(it => it.latest ?? []).toSorted((one, other) => other.getTime() - one.getTime());
   const evidence = latest === void 0 ? "None of its entities has changed lately." : `Its entities changed last at ${latest.toISOString()}. If a run sent that change, Port accepted the secret.`;
   return {
    status: "unknown",
    detail: `Port answers 202 to any signature, so only a run can prove the secret. ${evidence}`,
    remedy: {
     system: "workflow",
     kind: "wait",
     mode: "ingest",
     note: 'If "verified" in its summary is 0, enter the secret in the webhook in Port again.'
    }
   };
  }
  function provenByRun({alternatives: _, ...remedy}) {
   return {
    ...remedy,
    also: [ {
     system: "workflow",
     kind: "wait",
     mode: "ingest"
    } ]
   };
  }
  const check_CREDENTIALS = "credentials";
  async function checkPort(options) {
   const credentials = await checkCredentials(options);
   if (credentials.status === "failure") return [ credentials, notChecked("everything else", "Port's API refuses") ];
   const {datasets, webhooks} = options;
   const arrivals = await checkArrivals(options);
   return [ credentials, ...await checkDrift(options), ...webhooks === void 0 ? [] : await checkWebhooks(options, {
    datasets,
    webhooks,
    arrivals
   }), ...arrivals.map(toFinding), ...await checkPageNumbers(options) ];
  }
  async function checkCredentials({client}) {
   try {
    await findDocument(client, {
     path: "/v1/blueprints/{blueprint}",
     params: {
      blueprint: "github_copilot_seats"
     },
     keys: [ "blueprint" ],
     subject: 'blueprint "github_copilot_seats"'
    });
    const detail = "Port accepts them.";
    return {
     subject: check_CREDENTIALS,
     status: "ok",
     detail
    };
   } catch (error) {
    return findingOfError(check_CREDENTIALS, error);
   }
  }
  function toFinding({finding}) {
   return finding;
  }
  const MAX_BULK_ENTITIES = 20;
  const MAX_BULK_BYTES = 1024 * 1024;
  const MAX_BULK_DELETIONS = 100;
  const MAX_REASON_CHARACTERS = 200;
  const refusedSchema = schemas._H3({
   index: schemas.Whr().optional(),
   identifier: schemas.YjP().optional(),
   error: schemas.YjP().optional(),
   message: schemas.YjP().optional()
  });
  const storedSchema = schemas._H3({
   index: schemas.Whr().optional(),
   identifier: schemas.YjP().optional()
  });
  const bulkAnswerSchema = schemas._H3({
   ok: schemas.zMY().optional().catch(void 0),
   entities: schemas.YOg(storedSchema).optional().catch(void 0),
   errors: schemas.YOg(refusedSchema).optional(),
   maxBulkSize: schemas.Whr().positive().optional().catch(void 0)
  });
  async function upsertEntities(client, blueprint, entities) {
   const answer = await client.post("/v1/blueprints/{blueprint}/entities/bulk?upsert=true&merge=true", {
    blueprint
   }, {
    entities
   });
   const subject = `the result for entities of blueprint "${blueprint}"`;
   const placed = bulkAnswerSchema.transform((bulk, context) => {
    const {errors = [], maxBulkSize} = bulk;
    const named = errors.map(refused => {
     const index = entities_placeOf(refused, entities);
     if (entities[index] === void 0) context.addIssue("errors[] names an entity that was not sent");
     return {
      index,
      reason: reasonOf(refused)
     };
    });
    const refused = [ ...named, ...unconfirmed(bulk, entities, named) ];
    return {
     refused,
     maxBulkSize
    };
   });
   return readAnswer(placed, answer, subject);
  }
  function entities_placeOf({index, identifier}, entities) {
   return index ?? entities.findIndex(it => it.identifier === identifier);
  }
  function unconfirmed({ok, entities: stored}, entities, named) {
   const hasNames = stored !== void 0 || named.length === 0;
   if (ok !== false || !hasNames) return [];
   const known = new Set(named.map(({index}) => index));
   for (const each of stored ?? []) known.add(entities_placeOf(each, entities));
   return entities.flatMap((_, index) => known.has(index) ? [] : [ {
    index,
    reason: reasonOf({})
   } ]);
  }
  async function deleteEntities(client, blueprint, identifiers) {
   const answer = await client.post("/v1/blueprints/{blueprint}/bulk/entities/delete", {
    blueprint
   }, {
    entities: identifiers
   });
   expectDone(answer, blueprint);
  }
  async function deleteEntity(client, blueprint, entity) {
   try {
    const answer = await client.delete("/v1/blueprints/{blueprint}/entities/{entity}?delete_dependents=false", {
     blueprint,
     entity
    });
    expectDone(answer, blueprint);
   } catch (error) {
    if (!isAboutMissing(error)) throw error;
   }
  }
  function isAboutMissing(error) {
   if (!(error instanceof PortError && error.code === "PORT_NOT_FOUND")) return false;
   const {cause} = error;
   return !(cause instanceof http_error.j) || cause.detail !== void 0;
  }
  const entities_refusalSchema = schemas._H3({
   ok: schemas.euz(false)
  });
  function expectDone(answer, blueprint) {
   if (!entities_refusalSchema.safeParse(answer).success) return;
   const subject = `the result of a deletion from blueprint "${blueprint}"`;
   throw unexpectedAnswer(subject, "it says that the request has failed");
  }
  function reasonOf({message, error}) {
   const reason = message ?? error ?? "Port gives no reason";
   return (0, redact.E$)(reason, MAX_REASON_CHARACTERS);
  }
  const deletions_CONCURRENCY = 5;
  async function deleteAll(client, {blueprint, identifiers, progress}) {
   const refusals = [];
   for (const some of slices(identifiers, MAX_BULK_DELETIONS)) {
    const error = await refusedBy(deleteEntities(client, blueprint, some));
    const [first = "", ...others] = some;
    const isAlone = others.length === 0 && !isAboutMissing(error);
    if (error === void 0) progress.removed += some.length; else if (isAlone) refusals.push({
     identifier: first,
     error
    }); else {
     const each = {
      blueprint,
      identifiers: some,
      progress
     };
     refusals.push(...await deleteEach(client, each));
    }
   }
   return refusals;
  }
  async function deleteEach(client, {blueprint, identifiers, progress}) {
   const refusals = [];
   for (const few of slices(identifiers, deletions_CONCURRENCY)) {
    const ends = await Promise.allSettled(few.map(async identifier => {
     const deletion = deleteEntity(client, blueprint, identifier);
     return {
      identifier,
      error: await refusedBy(deletion)
     };
    }));
    refusals.push(...deletions_count(ends, progress));
   }
   return refusals;
  }
  async function refusedBy(deletion) {
   try {
    await deletion;
    return;
   } catch (error) {
    const isRefused = (0, errors.w2)(error).code === "PORT_API_REFUSED";
    if (!isRefused && !isAboutMissing(error)) throw error;
    return error;
   }
  }
  function deletions_count(ends, progress) {
   const answers = ends.filter(end => end.status === "fulfilled");
   const refusals = answers.map(({value}) => value).filter(({error}) => error !== void 0);
   progress.removed += answers.length - refusals.length;
   const failed = ends.find(end => end.status === "rejected");
   if (failed !== void 0) throw failed.reason;
   return refusals;
  }
  function* slices(all, size) {
   for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
  }
  const HASHED = /\/[0-9a-f]{32}$/;
  class IdentityChange {
   #found=emptyGroup();
   #gone=emptyGroup();
   see({identifier, createdAt}, isFound) {
    const group = isFound ? this.#found : this.#gone;
    group.count += 1;
    if (HASHED.test(identifier)) group.hashed += 1;
    if (createdAt === void 0) return;
    const {firstCreated = createdAt, lastCreated = createdAt} = group;
    group.firstCreated = createdAt < firstCreated ? createdAt : firstCreated;
    group.lastCreated = createdAt > lastCreated ? createdAt : lastCreated;
   }
   get input() {
    const [found, gone] = [ formOf(this.#found), formOf(this.#gone) ];
    if (found === void 0 || gone === void 0) return;
    if (found !== gone) return "user-identity";
    return found === "hash" && this.#isReplaced ? "identity-key" : void 0;
   }
   get #isReplaced() {
    const {firstCreated} = this.#found;
    const {lastCreated} = this.#gone;
    return firstCreated !== void 0 && lastCreated !== void 0 && lastCreated < firstCreated;
   }
  }
  function emptyGroup() {
   return {
    count: 0,
    hashed: 0,
    firstCreated: void 0,
    lastCreated: void 0
   };
  }
  function formOf({count, hashed}) {
   if (count === 0) return;
   if (hashed === count) return "hash";
   return hashed === 0 ? "plain" : void 0;
  }
  const TOO_LARGE = 413;
  class BulkWriter {
   #client;
   #size=MAX_BULK_ENTITIES;
   constructor(client) {
    this.#client = client;
   }
   async upsert(blueprint, entities) {
    const all = [];
    for (let at = 0; at < entities.length; ) {
     const some = entities.slice(at, at + this.#size);
     const refused = await this.#write(blueprint, some);
     if (refused === void 0) continue;
     all.push(...refused.map(it => ({
      ...it,
      index: it.index + at
     })));
     at += some.length;
    }
    return all;
   }
   async #write(blueprint, entities) {
    try {
     const answer = await upsertEntities(this.#client, blueprint, entities);
     const {refused, maxBulkSize = this.#size} = answer;
     this.#size = Math.min(maxBulkSize, MAX_BULK_ENTITIES);
     return refused;
    } catch (error) {
     if (entities.length === 1 || !isTooLarge(error)) throw error;
     this.#size = Math.min(this.#size, Math.ceil(entities.length / 2));
     return;
    }
   }
  }
  function isTooLarge(error) {
   const cause = error instanceof PortError ? error.cause : void 0;
   return cause instanceof http_error.j && cause.status === TOO_LARGE;
  }
  async function deleteWithoutParts(client, deletion, parts) {
   for (const identifier of deletion.identifiers) try {
    await endRelations(client, identifier, parts);
   } catch (error) {
    if ((0, errors.w2)(error).code !== "PORT_API_REFUSED") throw error;
   }
   return deleteAll(client, deletion);
  }
  async function endRelations(client, entity, {blueprint, relation}) {
   const prefix = `${entity}@`;
   const found = [];
   const rules = [ beginsWith(prefix) ];
   for await (const part of searchEntities(client, {
    blueprint,
    rules
   })) if (part.identifier.startsWith(prefix)) found.push(part.identifier);
   const bodies = found.map(identifier => ({
    identifier,
    relations: {
     [relation]: null
    }
   }));
   await new BulkWriter(client).upsert(blueprint, bodies);
  }
  function reasonToHoldBack({blueprint, noun = "people"}, {known, gone, repeated, changedInput}, maxPercent) {
   const holdBack = (problem, remedy) => (0, errors.g5)("PORT_PRUNE_REFUSED", `No entity of "${blueprint}" was deleted: ${problem}`, remedy);
   if (repeated > 0) return holdBack(describeRepeated(repeated), OTHER_KEY);
   if (gone.length * 100 <= maxPercent * known) return;
   const percent = Math.ceil(gone.length * 100 / known);
   return holdBack(`${gone.length} of the ${known} ${noun} in Port are not in this run. That is ${percent}%, and "prune-max-percent" allows ${maxPercent}%.${changeOf(changedInput)}`, remedyFor(changedInput, {
    percent,
    noun
   }));
  }
  function describeRepeated(repeated) {
   const people = repeated === 1 ? "Two people" : `${repeated + 1} people`;
   return `${people} of this run share an identifier, so the list is incomplete.`;
  }
  const OTHER_KEY = {
   ...portInput("identity-key", "another key"),
   note: 'This matters only if "user-identity" is "hash".'
  };
  function changeOf(input) {
   return input === void 0 ? "" : ` The input "${input}" has changed, so every person has a new identifier.`;
  }
  function remedyFor(input, {percent, noun}) {
   const allow = {
    ...portInput("prune-max-percent", String(percent)),
    value: String(percent),
    note: "One run with this value is enough."
   };
   if (noun === "teams") return {
    ...allow,
    when: "these teams no longer exist"
   };
   if (input === void 0) return {
    ...allow,
    when: "these people have left"
   };
   return {
    ...portInput(input, "its earlier value"),
    alternatives: [ {
     ...allow,
     when: "you want to delete the old entities"
    } ]
   };
  }
  function toPruneFailure(error, {blueprint, noun = "people"}, {gone, removed}) {
   const what = gone === 0 ? `Cannot determine which ${noun} to delete from "${blueprint}", so no entity was deleted.` : `Cannot delete all entities of ${noun === "people" ? "people who left" : "teams that are gone"} from "${blueprint}": Port has confirmed ${removed} of ${gone}.`;
   return (0, errors.gV)(what, (0, errors.w2)(error));
  }
  const TIME_UNKNOWN = 'No entity is deleted, because no response had a "Date" header, and the clock of this machine may be wrong. Let your proxy pass on this header.';
  function describeKept({identifier, error}, {blueprint}) {
   return `Port refuses to delete entities that are gone, the first is "${identifier}". They stay as they are. To remove one, delete the entities of "${blueprint}" that are related to it. The next run with "prune" then deletes it. ${(0, 
   errors.w2)(error).message}`;
  }
  function isOurs(entity, {properties, keyForm}) {
   const {identifier} = entity;
   const key = identifier.slice(identifier.indexOf("/") + 1);
   const hasForm = keyForm === void 0 || keyForm.test(key);
   return hasForm && hasAll(entity, properties);
  }
  function isMaybeNameless({properties}, nameless) {
   if (nameless === void 0 || nameless.since.size === 0) return false;
   const since = Date.parse(String(properties[nameless.property]));
   return Number.isNaN(since) || nameless.since.has(since);
  }
  function fieldsOf(scope) {
   const {properties, report, nearlyComplete, notSince, nameless} = scope;
   const rules = [ report, nearlyComplete, notSince, nameless ];
   const names = rules.flatMap(rule => rule ? [ rule.property ] : []);
   const all = new Set([ ...Object.keys(properties), ...names ]);
   return [ UPDATED_AT, "$createdAt", ...[ ...all ].map(name => `properties.${name}`) ];
  }
  function isOfLaterReport(missing, report) {
   if (report === void 0) return false;
   return (storedDay(missing, report.property) ?? "") > report.day;
  }
  function isBefore(missing, rule) {
   if (rule === void 0) return true;
   return (storedDay(missing, rule.property) ?? rule.day) < rule.day;
  }
  class PortPruner {
   #options;
   #earlierDays=new Map;
   constructor(options) {
    this.#options = options;
   }
   async rememberDays(wanted) {
    try {
     const earlier = this.#earlierOf(wanted.blueprint);
     await earlier.read(this.#options.client, wanted);
    } catch (error) {
     if (!(error instanceof PortError)) throw error;
    }
   }
   #earlierOf(blueprint) {
    const days = this.#earlierDays.get(blueprint) ?? new EarlierDays;
    this.#earlierDays.set(blueprint, days);
    return days;
   }
   async prune(scope) {
    const {maxPercent, isDryRun} = this.#options;
    const progress = {
     known: 0,
     gone: 0,
     removed: 0
    };
    try {
     const comparison = await this.#compare(scope);
     const {known, gone, stay} = comparison;
     Object.assign(progress, {
      known,
      gone: gone.length
     }, stay);
     const heldBack = reasonToHoldBack(scope, comparison, maxPercent);
     if (isDryRun) return {
      ...progress,
      ...heldBack && {
       heldBack
      }
     };
     if (heldBack !== void 0) return {
      ...progress,
      failure: heldBack
     };
     if (gone.length > 0 && !this.#options.portClock.isTold) return {
      ...progress,
      kept: TIME_UNKNOWN
     };
     const refused = await this.#delete(scope, gone, progress);
     if (refused === void 0) return progress;
     if (scope.parts) return {
      ...progress,
      kept: describeKept(refused, scope.parts)
     };
     const {error} = refused;
     return {
      ...progress,
      failure: toPruneFailure(error, scope, progress)
     };
    } catch (error) {
     return {
      ...progress,
      failure: toPruneFailure(error, scope, progress)
     };
    }
   }
   async #delete({blueprint, parts}, identifiers, progress) {
    const {client} = this.#options;
    const refused = [];
    for (const some of slices(identifiers, MAX_BULK_DELETIONS)) {
     const left = await this.#withoutChanged(blueprint, some);
     noteChanged(progress, some.length - left.length);
     const deletion = {
      blueprint,
      identifiers: left,
      progress
     };
     refused.push(...await deleteAll(client, deletion));
    }
    if (refused.length === 0 || parts === void 0) return refused[0];
    const again = refused.map(({identifier}) => identifier);
    const rest = {
     blueprint,
     identifiers: again,
     progress
    };
    const [first] = await deleteWithoutParts(client, rest, parts);
    return first;
   }
   async #withoutChanged(blueprint, identifiers) {
    const {client} = this.#options;
    const changed = new Set;
    const rules = [ isOneOf(identifiers) ];
    const search = {
     blueprint,
     rules,
     fields: [ UPDATED_AT ]
    };
    for await (const entity of searchEntities(client, search)) if (this.#hasChanged(entity)) changed.add(entity.identifier);
    return identifiers.filter(identifier => !changed.has(identifier));
   }
   async #compare(scope) {
    const {found, repeated} = distinct(scope.identifiers);
    const prefix = prune_prefixOf(found);
    const reasonToStay = this.#reasonsIn(scope, prefix, found);
    const search = searchEntities(this.#options.client, {
     blueprint: scope.blueprint,
     rules: [ beginsWith(prefix), ...havingAll(scope.properties) ],
     fields: fieldsOf(scope)
    });
    const change = new IdentityChange;
    const gone = new Set;
    const known = new Set;
    const stay = {};
    for await (const entity of search) {
     const {identifier} = entity;
     if (!identifier.startsWith(prefix)) continue;
     if (known.has(identifier)) continue;
     const isFound = found.has(identifier);
     if (!isFound && !isOurs(entity, scope)) continue;
     known.add(identifier);
     change.see(entity, isFound);
     if (isFound) continue;
     const reason = reasonToStay(entity);
     if (reason === void 0) gone.add(identifier); else stay[reason] = (stay[reason] ?? 0) + 1;
    }
    return {
     known: known.size,
     gone: [ ...gone ],
     stay,
     repeated,
     changedInput: change.input
    };
   }
   #hasChanged({updatedAt = ""}) {
    const {startedAt} = this.#options.portClock;
    return !(Date.parse(updatedAt) < startedAt.getTime());
   }
   #reasonsIn(scope, prefix, found) {
    const isGone = this.#goneIn(scope, prefix, found);
    return missing => {
     if (this.#hasChanged(missing)) return "changed";
     if (isMaybeNameless(missing, scope.nameless)) return "nameless";
     const isOld = isGone(missing) && !isOfLaterReport(missing, scope.report);
     return isOld ? void 0 : "tooNew";
    };
   }
   #goneIn({blueprint, nearlyComplete, notSince}, prefix, found) {
    const days = this.#earlierOf(blueprint);
    const newest = nearlyComplete && days.newestBefore(nearlyComplete.day, prefix, found);
    const earlier = nearlyComplete && {
     ...nearlyComplete,
     day: newest ?? ""
    };
    return missing => isBefore(missing, earlier) && isBefore(missing, notSince);
   }
  }
  function distinct(identifiers) {
   const found = new Set;
   let count = 0;
   for (const identifier of identifiers) {
    found.add(identifier);
    count += 1;
   }
   return {
    found,
    repeated: count - found.size
   };
  }
  function noteChanged(progress, changed) {
   if (changed === 0) return;
   progress.gone -= changed;
   progress.changed = (progress.changed ?? 0) + changed;
  }
  function prune_prefixOf(identifiers) {
   const [first = ""] = identifiers;
   const prefix = first.slice(0, first.indexOf("/") + 1);
   const isShared = [ ...identifiers ].every(it => it.startsWith(prefix));
   if (prefix.length < 2 || !isShared) throw new Error("The identifiers of a scope do not begin alike");
   return prefix;
  }
  const MAX_PART = 1e4;
  const MAX_EXPIRED = 5e5;
  const FIRST_INSTANT = "2015-01-01T00:00:00.000Z";
  class PortRetention {
   #options;
   #maxEntities;
   constructor(options) {
    this.#options = options;
    this.#maxEntities = options.maxEntities ?? MAX_EXPIRED;
   }
   async expire(scope) {
    const progress = {
     found: 0,
     removed: 0
    };
    try {
     if (this.#options.isDryRun) {
      for await (const _ of this.#findExpired(scope)) progress.found += 1;
      return progress;
     }
     const refused = await this.#deleteInParts(scope, progress);
     if (refused === void 0) return progress;
     return {
      ...progress,
      failure: toFailureOf(scope, refused.error, progress)
     };
    } catch (error) {
     return {
      ...progress,
      failure: toFailureOf(scope, error, progress)
     };
    }
   }
   async #deleteInParts(scope, progress) {
    const {client} = this.#options;
    const tried = new Set;
    let first;
    for (;;) {
     const part = await this.#nextPart(scope, tried);
     for (const identifier of part) tried.add(identifier);
     progress.found = tried.size;
     if (part.length > 0 && !this.#options.portClock.isTold) {
      progress.kept = TIME_UNKNOWN;
      return;
     }
     const deletion = {
      ...scope,
      identifiers: part,
      progress
     };
     const refused = await deleteAll(client, deletion);
     first ??= refused[0];
     progress.isUnfinished = tried.size >= this.#maxEntities;
     if (progress.isUnfinished || part.length < MAX_PART) return first;
    }
   }
   async #nextPart(scope, tried) {
    const room = this.#maxEntities - tried.size;
    const part = new Set;
    for await (const identifier of this.#findExpired(scope)) {
     if (!tried.has(identifier)) part.add(identifier);
     if (part.size === Math.min(MAX_PART, room)) break;
    }
    return [ ...part ];
   }
   async* #findExpired(scope) {
    const {blueprint, prefix, property} = scope;
    const search = searchEntities(this.#options.client, {
     blueprint,
     rules: [ beginsWith(prefix), ...toRules(scope) ],
     fields: [ property, ...Object.keys(scope.properties) ].map(name => `properties.${name}`)
    });
    for await (const entity of search) {
     const firstKeptDay = this.#firstKeptDay(scope);
     if (isExpired(entity, {
      ...scope,
      firstKeptDay
     })) yield entity.identifier;
    }
   }
   #firstKeptDay({firstKeptDay}) {
    const {portClock, days} = this.#options;
    const byPort = (0, domain_day.fi)((0, domain_day.dA)(portClock.startedAt), -days);
    return byPort < firstKeptDay ? byPort : firstKeptDay;
   }
  }
  function toRules({properties, property, firstKeptDay}) {
   const until = new Date(Date.parse(`${firstKeptDay}T00:00:00Z`) - 1);
   const value = {
    from: FIRST_INSTANT,
    to: until.toISOString()
   };
   return [ ...havingAll(properties), {
    property,
    operator: "between",
    value
   } ];
  }
  function isExpired(entity, scope) {
   const day = storedDay(entity, scope.property);
   return day !== void 0 && day < scope.firstKeptDay && entity.identifier.startsWith(scope.prefix) && entity.identifier.endsWith(`@${day}`) && hasAll(entity, scope.properties);
  }
  function toFailureOf({blueprint, firstKeptDay}, error, {found, removed}) {
   const {code, message} = (0, errors.w2)(error);
   const what = found === 0 ? `Cannot determine which entities of "${blueprint}" are older than ${firstKeptDay}, so no entity was deleted.` : `Cannot delete all entities from "${blueprint}" that are older than ${firstKeptDay}: Port has confirmed ${removed} of ${found}. The next complete run deletes the others.`;
   return {
    code,
    message: `${what} ${message}`
   };
  }
  const MAX_AUDIT_ENTRIES = "1000";
  const verify_reasons_MAX_REASON_CHARACTERS = 200;
  const verify_reasons_CLOCK_MARGIN_MS = 3e5;
  const auditSchema = schemas._H3({
   audits: schemas.YOg(schemas._H3({
    message: schemas.YjP().optional(),
    context: schemas._H3({
     entity: schemas.YjP().optional(),
     blueprint: schemas.YjP().optional()
    })
   }))
  });
  async function explainMissing(missing, deps) {
   const {since} = deps;
   const usesWebhook = since !== void 0;
   const stale = await orEmpty(usesWebhook && (() => findStale(missing, deps)));
   const refused = await orEmpty(usesWebhook && (() => findRefusals(missing, {
    ...deps,
    since
   })));
   const problems = missing.identifiers.map(identifier => ({
    identifier,
    reason: refused.get(identifier) ?? stale.get(identifier) ?? "not in Port"
   }));
   return {
    problems,
    isRefused: missing.identifiers.some(it => refused.has(it))
   };
  }
  async function orEmpty(find) {
   if (!find) return new Map;
   try {
    return await find();
   } catch (error) {
    if ((0, errors.w2)(error).code === "INTERNAL") throw error;
    return new Map;
   }
  }
  async function findStale({blueprint, identifiers}, {client}) {
   const reasons = new Map;
   const search = {
    blueprint,
    rules: [ isOneOf(identifiers) ]
   };
   for await (const {identifier, updatedAt} of searchEntities(client, search)) {
    const since = updatedAt === void 0 ? "" : ` since ${(0, redact.E$)(updatedAt)}`;
    reasons.set(identifier, `in Port, but unchanged${since}`);
   }
   return reasons;
  }
  async function findRefusals({blueprint, webhook}, deps) {
   const to = deps.clock.now().getTime() + verify_reasons_CLOCK_MARGIN_MS;
   const answer = await deps.client.get("/v1/audit-log?resources=webhook&webhookId={webhook}&status=FAILURE&from={from}&to={to}&limit={limit}", {
    webhook: WEBHOOK_IDENTIFIERS[webhook],
    from: deps.since.toISOString(),
    to: new Date(to).toISOString(),
    limit: MAX_AUDIT_ENTRIES
   });
   const {audits} = readAnswer(auditSchema, answer, "the audit log");
   const reasons = new Map;
   for (const {message, context} of audits) {
    const isOurs = (context.blueprint ?? blueprint) === blueprint;
    if (!isOurs || context.entity === void 0 || !message) continue;
    if (OPTIONAL_RELATIONS.some(({name}) => message.includes(name))) continue;
    reasons.set(context.entity, (0, redact.E$)(message, verify_reasons_MAX_REASON_CHARACTERS));
   }
   return reasons;
  }
  const verify_CLOCK_MARGIN_MS = 3e5;
  const verify_CONCURRENCY = 5;
  const verify_FIRST_PAUSE_MS = 2e3;
  const MAX_PAUSE_MS = 15e3;
  const MAX_ASKED_BY_NAME = 100;
  class PortVerifier {
   #options;
   constructor(options) {
    this.#options = options;
   }
   get #since() {
    const {portClock} = this.#options;
    if (portClock === void 0) return;
    return new Date(portClock.startedAt.getTime() - verify_CLOCK_MARGIN_MS);
   }
   async verify(expectations) {
    const searches = expectations.map(it => new Search(it));
    await this.#searchUntilFound(searches);
    for (const search of searches) await this.#acceptUnchanged(search, searches);
    return (0, p_map.Ay)(searches, search => this.#conclude(search), {
     concurrency: verify_CONCURRENCY
    });
   }
   async #searchUntilFound(searches) {
    const {clock, signal, timeoutMs} = this.#options;
    const deadlineMs = clock.monotonicMs() + timeoutMs;
    for (let pauseMs = verify_FIRST_PAUSE_MS; ;pauseMs *= 2) {
     const open = searches.filter(({isOpen}) => isOpen);
     await (0, p_map.Ay)(open, it => this.#search(it), {
      concurrency: verify_CONCURRENCY
     });
     const leftMs = deadlineMs - clock.monotonicMs();
     if (leftMs <= 0 || open.every(({isOpen}) => !isOpen)) return;
     const waitMs = Math.min(pauseMs, MAX_PAUSE_MS, leftMs);
     try {
      await clock.sleep(waitMs, signal);
     } catch (error) {
      for (const search of open) search.giveUp((0, errors.w2)(error));
     }
    }
   }
   async #search(search) {
    const {client} = this.#options;
    const time = this.#since === void 0 ? [] : [ isUpdatedSince(this.#since) ];
    const rules = [ search.rule, ...time ];
    const {blueprint} = search;
    try {
     for await (const entity of searchEntities(client, {
      blueprint,
      rules
     })) search.find(entity.identifier);
    } catch (error) {
     search.giveUp((0, errors.w2)(error));
    }
   }
   async #acceptUnchanged(search, searches) {
    const since = this.#since;
    const works = searches.some(({webhook, found}) => webhook === search.webhook && found > 0);
    if (since === void 0 || !search.isOpen || !works) return;
    try {
     const unchanged = await this.#listUnchanged(search);
     if (unchanged.length === 0) return;
     const refused = await findRefusals(search, {
      ...this.#options,
      since
     });
     for (const identifier of unchanged) if (!refused.has(identifier)) search.find(identifier);
    } catch (error) {
     search.giveUp((0, errors.w2)(error));
    }
   }
   async #listUnchanged({blueprint, rule, missing}) {
    const wanted = {
     blueprint,
     rules: [ rule ]
    };
    const unchanged = [];
    for await (const entity of searchEntities(this.#options.client, wanted)) if (missing.has(entity.identifier)) unchanged.push(entity.identifier);
    return unchanged;
   }
   async #conclude(search) {
    const {failure, found, blueprint, webhook, missing} = search;
    if (failure !== void 0) return {
     failure
    };
    const identifiers = [ ...missing ].slice(0, MAX_LISTED_PROBLEMS);
    const about = {
     blueprint,
     webhook,
     identifiers
    };
    const deps = {
     ...this.#options,
     since: this.#since
    };
    const {problems, isRefused} = missing.size === 0 ? NO_PROBLEMS : await explainMissing(about, deps);
    const result = {
     verified: found,
     missing: missing.size,
     problems
    };
    return isRefused ? {
     ...result,
     isRefused
    } : result;
   }
  }
  const NO_PROBLEMS = {
   problems: [],
   isRefused: false
  };
  class Search {
   blueprint;
   webhook;
   missing;
   found=0;
   #prefix;
   #failure;
   constructor({blueprint, webhook, identifiers}) {
    this.blueprint = blueprint;
    this.webhook = webhook;
    this.missing = new Set(identifiers);
    this.#prefix = commonPrefix(this.missing);
   }
   get failure() {
    return this.#failure;
   }
   get isOpen() {
    return this.missing.size > 0 && this.#failure === void 0;
   }
   get rule() {
    return this.missing.size <= MAX_ASKED_BY_NAME ? isOneOf([ ...this.missing ]) : beginsWith(this.#prefix);
   }
   find(identifier) {
    if (this.missing.delete(identifier)) this.found += 1;
   }
   giveUp(failure) {
    if (this.isOpen) this.#failure = failure;
   }
  }
  function commonPrefix(texts) {
   let prefix;
   for (const text of texts) {
    prefix ??= text;
    while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
   }
   return prefix ?? "";
  }
  class LockGuard {
   #client;
   #closed=new Map;
   constructor(client) {
    this.#client = client;
   }
   async requireLock(blueprint) {
    if (!domain_dataset.X7.includes(blueprint)) return;
    const known = this.#closed.get(blueprint) ?? this.#check(blueprint);
    this.#closed.set(blueprint, known);
    try {
     await known;
    } catch (error) {
     this.#closed.delete(blueprint);
     throw error;
    }
   }
   async #check(identifier) {
    const lock = {
     kind: "blueprint-permissions",
     identifier
    };
    try {
     const openings = await readOpenings(this.#client, lock);
     const isMissing = openings === void 0 && !await this.#exists(identifier);
     if (isMissing || openings?.length === 0) return;
     throw isOpen(identifier, openings ?? []);
    } catch (error) {
     throw isForbidden(error) ? notReadable(error, identifier) : error;
    }
   }
   async #exists(identifier) {
    const found = await findDocument(this.#client, {
     path: "/v1/blueprints/{identifier}",
     params: {
      identifier
     },
     keys: [ "blueprint" ],
     subject: `blueprint "${identifier}"`
    });
    return found !== void 0;
   }
  }
  function isOpen(blueprint, changes) {
   const why = changes.length > 0 ? `These changes are needed: ${changes.join("; ")}.` : "Port has not created its permissions yet.";
   return new PortError("PORT_NOT_LOCKED", `Others may read blueprint "${blueprint}", which is about people. ${why}`, {
    remedy: {
     ...restrict(`blueprint "${blueprint}"`),
     alternatives: [ portInput("people-readers", "everyone", "everyone may read it") ]
    }
   });
  }
  function isForbidden(error) {
   return error instanceof PortError && error.code === "PORT_FORBIDDEN";
  }
  function notReadable({problem}, identifier) {
   return new PortError("PORT_NOT_LOCKED", `Cannot check who reads blueprint "${identifier}", which is about people. ${problem}`, {
    remedy: missingRole({
     kind: "blueprint-permissions",
     identifier
    })
   });
  }
  const tailor_page_ROW_SIZE = 12;
  const ENTERPRISE_ONLY = {
   property: "scope_type",
   operator: "=",
   value: "enterprise"
  };
  const SEVERAL = / (?:Sum|Mean) over organizations\.|, (?:per|for each) organization| over organizations/g;
  const TEXTS = [ "title", "description", "markdown" ];
  const SIGNS = {
   USD: "$",
   EUR: "\u20ac",
   GBP: "\xa3"
  };
  const COST = /(?:^|[._])monthly_cost$/;
  const DATASET_BLUEPRINTS = new Map(domain_dataset._u.map(name => [ domain_dataset.yC[name].blueprint, name ]));
  function tailorPage(page, collected) {
   const roots = listAt(page, "widgets").filter(isObject);
   return {
    ...page,
    widgets: roots.map(root => tailorRoot(root, collected))
   };
  }
  function tailorRoot(root, collected) {
   const widgets = listAt(root, "widgets").filter(isObject).flatMap(widget => tailorWidget(widget, collected)).map(widget => priced(worded(widget, collected), collected));
   const ids = new Set(widgets.map(({id}) => id));
   const layout = listAt(root, "layout").filter(isObject).flatMap(row => tailorRow(row, ids));
   return {
    ...root,
    layout,
    widgets
   };
  }
  function tailorRow(row, ids) {
   const columns = listAt(row, "columns").filter(isObject);
   const kept = columns.filter(({id}) => ids.has(id));
   if (kept.length === 0) return [];
   if (kept.length === columns.length) return [ row ];
   const size = tailor_page_ROW_SIZE / kept.length;
   return [ {
    ...row,
    columns: kept.map(column => ({
     ...column,
     size
    }))
   } ];
  }
  function tailorWidget(widget, collected) {
   if (!Array.isArray(widget.lines)) return hasData(widget, collected) ? [ countOnce(widget, collected) ] : [];
   const lines = widget.lines.filter(isObject).filter(line => hasData(line, collected)).map(line => countOnce(line, collected));
   return lines.length > 0 ? [ {
    ...widget,
    lines
   } ] : [];
  }
  function hasData({blueprint}, {datasets}) {
   const dataset = DATASET_BLUEPRINTS.get(blueprint);
   return dataset === void 0 || datasets.includes(dataset);
  }
  function countOnce(part, {hasEnterprise}) {
   const isTable = part.type === "table-entities-explorer";
   if (!hasEnterprise || !isRepeated(part) || isTable) return part;
   const dataset = objectAt(part, "dataset");
   const rules = [ ...listAt(dataset, "rules"), ENTERPRISE_ONLY ];
   return {
    ...part,
    dataset: {
     ...dataset,
     rules
    }
   };
  }
  function isRepeated({blueprint}) {
   const dataset = DATASET_BLUEPRINTS.get(blueprint);
   return dataset !== void 0 && domain_scope.VF.includes(domain_dataset.yC[dataset].source);
  }
  function worded(widget, {hasEnterprise}) {
   if (!hasEnterprise) return widget;
   const words = TEXTS.flatMap(key => {
    const text = widget[key];
    return typeof text === "string" ? [ [ key, text.replace(SEVERAL, "") ] ] : [];
   });
   return {
    ...widget,
    ...Object.fromEntries(words)
   };
  }
  function priced(widget, {currency}) {
   const {property} = widget;
   if (typeof property === "string" && COST.test(property)) return {
    ...widget,
    ...unitOf(currency)
   };
   const paths = listAt(widget, "lines").flatMap(line => listAt(line, "properties"));
   const isCost = paths.some(path => COST.test(String(path)));
   return isCost ? {
    ...widget,
    yAxisTitle: currency
   } : widget;
  }
  function unitOf(currency) {
   const sign = SIGNS[currency];
   return sign === void 0 ? {
    unit: "custom",
    unitCustom: currency,
    unitAlignment: "right"
   } : {
    unit: sign,
    unitAlignment: "left"
   };
  }
  const NOT_USED = '"use-port-webhook" is false, so no run uses it.';
  function desiredObjects(options) {
   const {peopleReaders: readers} = options;
   return [ ...BLUEPRINTS.map(document => desired_toDesired("blueprint", document)), ...domain_dataset.X7.map(identifier => ({
    kind: "blueprint-permissions",
    identifier,
    readers
   })), ...domain_dataset.zE.map(webhook => ({
    ...desired_toDesired("webhook", signedWebhook(webhook, options)),
    ...!options.usesWebhooks && {
     skipBecause: NOT_USED
    }
   })), ...Object.entries(SCORECARDS).map(([blueprint, document]) => ({
    ...desired_toDesired("scorecard", document),
    blueprint,
    needs: [ blueprint ]
   })), ...PAGES.map(document => desired_toDesired("page", tailorPage(document, options.collected))), ...PEOPLE_PAGES.map(identifier => ({
    kind: "page-permissions",
    identifier,
    readers
   })), {
    kind: "backfill",
    ...options.backfill
   } ];
  }
  function desired_toDesired(kind, document) {
   const {identifier} = document;
   const named = blueprintsNamedIn(document);
   const needs = BLUEPRINTS.map(blueprint => blueprint.identifier).filter(name => name !== identifier && named.has(name));
   const optional = optionalIn(document);
   return {
    kind,
    identifier,
    document,
    needs,
    ...optional.length > 0 && {
     optional
    }
   };
  }
  const NAMED_BLUEPRINT = /"(?:blueprint|target)":"(?<name>[^"]*)"/g;
  function blueprintsNamedIn(document) {
   const found = JSON.stringify(document).matchAll(NAMED_BLUEPRINT);
   return new Set(Array.from(found, ({groups}) => groups?.name));
  }
  function signedWebhook(webhook, {webhookSecrets}) {
   const document = WEBHOOK_DOCUMENTS[webhook];
   const {secret: _, ...security} = objectAt(document, "security");
   const secret = webhookSecrets[webhook];
   return {
    ...document,
    security: {
     ...security,
     ...secret && {
      secret
     }
    }
   };
  }
  const {blueprint: PERSON_BLUEPRINT} = domain_dataset.yC["m365-users"];
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
     return await this.#hasRelation() ? await this.#readUsers() : new Map;
    } catch (error) {
     const {code} = (0, errors.w2)(error);
     if (code === "INTERNAL" || code === "CANCELLED") throw error;
     this.#options.logger.warning(`Cannot read Port's users (${code}). People are sent without a relation to Port's users.`);
     return new Map;
    }
   }
   async #hasRelation() {
    const blueprint = await findDocument(this.#options.client, {
     path: "/v1/blueprints/{blueprint}",
     params: {
      blueprint: PERSON_BLUEPRINT
     },
     keys: [ "blueprint" ],
     subject: `blueprint "${PERSON_BLUEPRINT}"`
    });
    return pointsToOne(relationAt(blueprint, USER_RELATION), USER_BLUEPRINT);
   }
   async #readUsers() {
    const users = new Map;
    const isAddress = {
     property: "$identifier",
     operator: "contains",
     value: "@"
    };
    const search = {
     blueprint: USER_BLUEPRINT,
     rules: [ isAddress ]
    };
    for await (const user of searchEntities(this.#options.client, search)) users.set(user.identifier.toLowerCase(), user.identifier);
    return users;
   }
  }
  const MAX_IN_FLIGHT = 5;
  const ENTITIES_FORM = {
   limits: {
    maxRecords: MAX_BULK_ENTITIES,
    maxBodyBytes: MAX_BULK_BYTES,
    maxInFlight: MAX_IN_FLIGHT,
    keepsRecords: true
   },
   write: batch => JSON.stringify({
    entities: toEntities(batch)
   })
  };
  class EntitiesTransport {
   isSending=true;
   limits=ENTITIES_FORM.limits;
   #writer;
   #users;
   #lock;
   constructor({client, users, lock}) {
    this.#writer = new BulkWriter(client);
    this.#users = users;
    this.#lock = lock;
   }
   async deliver(batch) {
    const {blueprint} = batch.destination;
    try {
     await (this.#lock?.requireLock(blueprint));
     const entities = await relateUsers(toEntities(batch), this.#users);
     const refused = await this.#writer.upsert(blueprint, entities);
     return await this.#retryUnrelated(blueprint, entities, refused);
    } catch (error) {
     throw toSinkError(error, blueprint);
    }
   }
   async #retryUnrelated(blueprint, entities, refused) {
    const again = refused.filter(({index}) => entities[index]?.relations);
    if (again.length === 0) return refused;
    const bodies = again.flatMap(({index}) => {
     const {relations: _, ...body} = entities[index] ?? {};
     return "identifier" in body ? [ body ] : [];
    });
    const still = await this.#writer.upsert(blueprint, bodies);
    return [ ...refused.filter(each => !again.includes(each)), ...still.map(it => ({
     ...it,
     index: again[it.index]?.index ?? -1
    })) ];
   }
  }
  function toEntities(batch) {
   return batch.records.map(record => {
    const {identifier, title, ...properties} = record;
    const relations = entities_transport_relationsOf(batch.destination, record);
    return {
     identifier,
     title,
     properties,
     ...relations && {
      relations
     }
    };
   });
  }
  function entities_transport_relationsOf({partOf}, record) {
   if (partOf === void 0 || record[partOf.property] === void 0) return;
   const {identifier} = record;
   const end = identifier.lastIndexOf("@");
   return {
    [partOf.relation]: identifier.slice(0, end)
   };
  }
  function relateUsers(entities, users) {
   return Promise.all(entities.map(entity => relateUser(entity, users)));
  }
  async function relateUser(entity, users) {
   const address = entity.properties.user_principal_name;
   if (users === void 0 || typeof address !== "string") return entity;
   const user = await users.find(address);
   if (user === void 0) return entity;
   return {
    ...entity,
    relations: {
     [USER_RELATION]: user
    }
   };
  }
  function toSinkError(error, blueprint) {
   if (!(error instanceof PortError)) return error;
   const {code, problem, remedy} = error;
   return new errors.y_(code, `Cannot send entities of "${blueprint}". ${problem} The records are stored in "undelivered".`, {
    cause: error,
    remedy: remedy && thenReplay(remedy)
   });
  }
  const SCHEMA_VERSION = 1;
  const WEBHOOK_FORM = {
   limits: WEBHOOK_LIMITS,
   write: writeBody
  };
  function writeBytes(batch, position, stamp) {
   const head = JSON.stringify({
    kind: batch.destination.kind,
    schema_version: SCHEMA_VERSION,
    run_id: stamp.runId,
    collected_at: stamp.collectedAt,
    batch: position
   });
   return batch.between(`${head.slice(0, -1)},"records":`, "}");
  }
  function writeBody(...of) {
   return writeBytes(...of).toString();
  }
  const file_transport_FILE_NAME = /^\d+-[a-z0-9-]+\.json$/;
  class FileTransport {
   isSending=false;
   #folder;
   #stamp;
   #form;
   #count=0;
   constructor(folder, stamp, form = WEBHOOK_FORM) {
    this.#folder = folder;
    this.#stamp = stamp;
    this.#form = form;
    this.#attempt(() => {
     occupy(folder);
     removeBodies(folder);
    });
   }
   get limits() {
    return this.#form.limits;
   }
   async deliver(batch, position) {
    const body = this.#form.write(batch, position, this.#stamp);
    this.#attempt(() => this.#write(batch.destination.kind, body));
    return [];
   }
   #write(kind, body) {
    (0, output_dir_folder.I2)(this.#folder);
    let isCreated = false;
    while (!isCreated) {
     this.#count += 1;
     const name = `${this.#count}-${kind}.json`;
     isCreated = (0, write.k3)((0, external_node_path_.join)(this.#folder, name), body);
    }
   }
   #attempt(action) {
    try {
     action();
    } catch (error) {
     throw new errors.y_("DRY_RUN_NOT_WRITTEN", `Cannot write the records of the dry run to "${this.#folder}": ${(0, 
     errors.gJ)(error)}.`, {
      cause: error,
      remedy: file_transport_WRITABLE_FOLDER
     });
    }
   }
  }
  const file_transport_WRITABLE_FOLDER = {
   system: "workflow",
   kind: "input",
   name: "output-dir",
   expected: "a writable folder on a disk with free space",
   note: 'A file named "dry-run" must not be in it.'
  };
  function removeBodies(folder) {
   if (!(0, external_node_fs_.existsSync)(folder)) return;
   (0, output_dir_folder.VQ)(folder);
   const names = (0, external_node_fs_.readdirSync)(folder).filter(name => file_transport_FILE_NAME.test(name));
   if (isShared(folder)) return;
   for (const name of names) (0, external_node_fs_.rmSync)((0, external_node_path_.join)(folder, name), {
    force: true
   });
  }
  class WebhookTransport {
   isSending=true;
   limits=WEBHOOK_LIMITS;
   #options;
   constructor(options) {
    this.#options = options;
   }
   async deliver(batch, position) {
    const {http, stamp, targetOf} = this.#options;
    const {webhook} = batch.destination;
    const target = await findTarget(webhook, targetOf);
    const body = writeBytes(batch, position, stamp);
    const request = {
     method: "POST",
     url: target.url,
     path: "/{webhookKey}",
     headers: {
      "content-type": "application/json",
      "x-signature": sign(body, target.secret)
     },
     body
    };
    const response = await http.send(request).catch(error => {
     throw webhook_transport_toSinkError(error, webhook);
    });
    if (isWebPage(response)) throw webPage(response.status, webhook, new URL(target.url));
    if (response.ok && isRefused(response)) throw notTaken(response, webhook);
    if (response.ok) return [];
    const {status} = response;
    throw webhook_transport_refusal(new http_error.j({
     ...request,
     kind: "status",
     status
    }), webhook);
   }
  }
  async function findTarget(webhook, targetOf) {
   try {
    return await targetOf(webhook);
   } catch (error) {
    if (!(error instanceof PortError)) throw error;
    const {code, problem, remedy} = error;
    throw new errors.y_(code, `${problem} ${STORED}`, {
     cause: error,
     remedy: remedy && thenReplay(remedy)
    });
   }
  }
  function isWebPage(response) {
   const contentType = response.headers.get("content-type") ?? "";
   return response.ok && contentType.includes("html");
  }
  const webhook_transport_refusedSchema = schemas.KCZ([ schemas._H3({
   ok: schemas.euz(false)
  }), schemas._H3({
   errors: schemas.YOg(schemas.L5J()).min(1)
  }) ]);
  function isRefused(response) {
   return webhook_transport_refusedSchema.safeParse(response.json()).success;
  }
  function notTaken({status}, webhook) {
   const {code, why, remedy} = BODY_REFUSED;
   return new errors.y_(code, `Cannot send to Port's webhook "${webhook}": Port answered ${status} with an error. ${why}`, {
    remedy
   });
  }
  function webPage(status, webhook, {host}) {
   return new errors.y_("PORT_WEBHOOK_REFUSED", `Cannot send to Port's webhook "${webhook}": a web page answered ${status}, not Port.`, {
    remedy: addressRemedy(webhook, host)
   });
  }
  function sign(body, secret) {
   return (0, external_node_crypto_.createHmac)("sha256", secret).update(body).digest("hex");
  }
  function webhook_transport_refusal(error, webhook) {
   const explanation = (0, explain_http_error.y)(error, webhook_transport_wordsFor(error, webhook));
   const problem = `Cannot send to Port's webhook "${webhook}": Port answered ${error.status}.`;
   const {code, remedy} = explanation;
   return new errors.y_(code, (0, explain_http_error.w)(problem, explanation), {
    remedy
   });
  }
  const STORED = 'The records are stored in "undelivered".';
  function webhook_transport_wordsFor({kind, host}, webhook) {
   const wrongAddress = {
    code: "PORT_WEBHOOK_REFUSED",
    remedy: addressRemedy(webhook, host)
   };
   return {
    rateLimited: retryAt => ({
     code: "PORT_RATE_LIMITED",
     why: STORED,
     remedy: replayLater(retryAt)
    }),
    unavailable: {
     code: "PORT_UNAVAILABLE",
     why: STORED,
     remedy: kind === "network" || kind === "timeout" ? thenReplay(laterOrNetwork(host)) : replayLater()
    },
    unexpected: wrongAddress,
    refused: status => status === 401 || status === 403 || status === 404 ? wrongAddress : BODY_REFUSED
   };
  }
  const BODY_REFUSED = {
   code: "PORT_BODY_REFUSED",
   why: `Port refuses this request body. ${STORED}`,
   remedy: {
    system: "port",
    kind: "contact",
    who: "the maintainers of this action",
    about: "the message",
    note: 'To see the records, open the files in "undelivered".'
   }
  };
  function addressRemedy(webhook, host) {
   return {
    ...urlOf(webhook),
    when: "Port shows another URL for the data source",
    alternatives: [ {
     ...runSetup(`webhook "${WEBHOOK_IDENTIFIERS[webhook]}"`),
     when: "the data source is disabled or missing"
    }, {
     ...(0, remedy_network.X)(host),
     when: "a proxy answers instead of Port"
    }, OTHER_REGION ]
   };
  }
  function webhook_transport_toSinkError(error, webhook) {
   if (!(error instanceof http_error.j)) return error;
   const explanation = (0, explain_http_error.y)(error, webhook_transport_wordsFor(error, webhook));
   const problem = `Cannot send to Port's webhook "${webhook}": ${error.message}.`;
   const {code, remedy} = explanation;
   return new errors.y_(code, (0, explain_http_error.w)(problem, explanation), {
    cause: error,
    remedy
   });
  }
  async function createTransport(context) {
   const {config, stamp, http, paths, logger} = context;
   if (config.isDryRun) {
    const form = config.usesWebhooks ? void 0 : ENTITIES_FORM;
    return new FileTransport(paths.dryRun, stamp, form);
   }
   if (config.usesWebhooks) {
    const targetOf = await findTargets(context);
    return new WebhookTransport({
     http: http.port,
     stamp,
     targetOf
    });
   }
   const client = requireClient(context);
   const users = config.identity.mode === "plain" ? new UserDirectory({
    client,
    logger
   }) : void 0;
   const lock = config.peopleReaders === "everyone" ? void 0 : new LockGuard(client);
   return new EntitiesTransport({
    client,
    users,
    lock
   });
  }
  async function findTargets(context) {
   const {config, secrets} = context;
   const {webhooks} = config;
   const given = Object.entries(webhooks).map(([name, {url}]) => [ name, url ]);
   const urls = new WebhookUrls(context.port, secrets, Object.fromEntries(given));
   await urls.lookUp(webhooksOf(config));
   return async webhook => {
    const url = await urls.of(webhook);
    const secret = webhooks[webhook]?.secret;
    if (url !== void 0 && secret !== void 0) return {
     url,
     secret
    };
    throw new errors.xL(`"port-webhook-${webhook}-url" and its secret are required to send this.`, {
     remedy: {
      ...(0, remedies.oc)(`port-webhook-${webhook}-url`, "the URL that Port shows under Data sources"),
      also: [ (0, remedies.oc)(`port-webhook-${webhook}-secret`, "the secret of the webhook in Port") ]
     }
    });
   };
  }
  function webhooksOf({mode, datasets}) {
   if (mode === "replay") return new Set;
   return new Set(datasets.map(name => domain_dataset.yC[name].webhook));
  }
  function needsIdentifiers(config) {
   return config.verifyTimeoutMs !== void 0 || config.pruneMaxPercent !== void 0;
  }
  function createVerifier(context) {
   const {config, clock, signal, portClock} = context;
   if (config.isDryRun || config.verifyTimeoutMs === void 0) return;
   return new PortVerifier({
    client: requireClient(context),
    clock,
    signal,
    timeoutMs: config.verifyTimeoutMs,
    portClock: config.usesWebhooks ? portClock : void 0
   });
  }
  function createPruner(context) {
   const {config, portClock} = context;
   const {isDryRun, pruneMaxPercent: maxPercent} = config;
   if (maxPercent === void 0) return;
   return new PortPruner({
    client: requireClient(context),
    maxPercent,
    isDryRun,
    portClock
   });
  }
  function createRetention(context) {
   const {config, portClock} = context;
   const {isDryRun, retentionDays: days} = config;
   if (days === void 0) return;
   const client = requireClient(context);
   return {
    days,
    expirer: new PortRetention({
     client,
     isDryRun,
     days,
     portClock
    })
   };
  }
  function createSetup(context) {
   const {usesWebhooks, webhooks, peopleReaders, backfill} = context.config;
   const {datasets, hasEnterprise, priceList} = context.config;
   const {currency} = priceList;
   const {repository} = context;
   const secrets = Object.entries(webhooks).map(([name, {secret}]) => [ name, secret ]);
   return {
    client: requireClient(context),
    wanted: desiredObjects({
     usesWebhooks,
     peopleReaders,
     collected: {
      datasets,
      hasEnterprise,
      currency
     },
     webhookSecrets: Object.fromEntries(secrets),
     backfill: {
      ...backfill,
      repository
     }
    })
   };
  }
  function createPortCheck(context) {
   const {config, clock, secrets, paths} = context;
   return async () => checkPort({
    ...createSetup(context),
    clock,
    secrets,
    datasets: config.datasets,
    webhooks: config.usesWebhooks ? config.webhooks : void 0,
    lastRun: (0, earlier_report.cP)(paths.report)
   });
  }
  function requireClient({port}) {
   if (port === void 0) throw new errors.xL("Port credentials are missing.");
   return port;
  }
  var github_error = __webpack_require__(2456);
  var github_refusal = __webpack_require__(6086);
  var github_remedies = __webpack_require__(6888);
  const OTHER_TOKEN = {
   organization: {
    system: "github",
    kind: "input",
    name: "github-billing-token",
    expected: "a classic token of an owner of the organization"
   },
   enterprise: {
    system: "github",
    kind: "input",
    name: "github-billing-token",
    expected: 'a classic token of an enterprise owner or billing manager with the scope "manage_billing:enterprise"'
   }
  };
  const ADMINISTRATION = {
   level: "organization",
   permissions: [ "Administration: read" ]
  };
  const BILLING_PERMISSIONS = {
   organization: {
    token: {
     ...ADMINISTRATION,
     owner: "an organization owner"
    },
    app: ADMINISTRATION
   },
   enterprise: {
    token: {
     permissions: [ "manage_billing:enterprise" ],
     owner: "an enterprise owner or billing manager"
    },
    app: {
     level: "enterprise",
     permissions: [ "Enterprise billing: read" ],
     note: "GitHub does not offer this permission to every App."
    }
   }
  };
  function explainBilling(refusal, subject) {
   switch (refusal.status) {
   case 400:
    return {
     code: "GITHUB_UNEXPECTED_RESPONSE",
     remedy: OTHER_DAYS
    };

   case 401:
    return subject.credential === "app" ? void 0 : {
     code: "GITHUB_UNAUTHORIZED",
     why: "The token is wrong, expired or revoked.",
     remedy: (0, github_remedies.uv)(subject.tokenInput ?? "github-token")
    };

   case 403:
    return on403(refusal, subject);

   case 404:
    return on404(subject);

   case 409:
   case 422:
    return {
     code: "GITHUB_UNAVAILABLE",
     why: "GitHub creates one billing report of an account at a time.",
     remedy: {
      system: "github",
      kind: "wait"
     }
    };

   default:
    return;
   }
  }
  const OTHER_DAYS = {
   system: "github",
   kind: "input",
   name: "since",
   expected: "a day of the last 24 months",
   when: "the days are older than 24 months",
   alternatives: [ {
    system: "workflow",
    kind: "contact",
    who: "the maintainers of this action",
    about: "the message",
    when: "the days are younger"
   } ]
  };
  function on403(refusal, subject) {
   const code = "GITHUB_FORBIDDEN";
   if (refusal.headers.has("x-github-sso")) return {
    code,
    why: github_error.HD,
    remedy: github_remedies.$H
   };
   const why = [ reasonFor403(refusal, subject), (0, github_error.lA)(refusal) ].filter(text => text !== void 0).join(" ");
   const remedy = remedyFor403(refusal, subject);
   return {
    code,
    ...why !== "" && {
     why
    },
    remedy
   };
  }
  const FINE_GRAINED = /by personal access token/i;
  function reasonFor403({words}, {scope, credential}) {
   if (credential === "app") return;
   if (!FINE_GRAINED.test(words)) return "The token cannot read the bill.";
   return scope.type === "enterprise" ? "GitHub refuses fine-grained tokens for the bill of an enterprise." : void 0;
  }
  function remedyFor403({words}, {scope, credential}) {
   const otherToken = OTHER_TOKEN[scope.type];
   const needed = BILLING_PERMISSIONS[scope.type][credential];
   if (credential === "app") {
    const when = "the App cannot have it";
    return {
     ...(0, github_remedies.f_)(needed),
     alternatives: [ {
      ...otherToken,
      when
     } ]
    };
   }
   if (scope.type === "enterprise" || !FINE_GRAINED.test(words)) return otherToken;
   return {
    ...(0, github_remedies.HL)(needed),
    alternatives: [ {
     ...otherToken,
     when: "GitHub still refuses the token"
    } ]
   };
  }
  function on404({scope, payer}) {
   const code = "GITHUB_NOT_FOUND";
   if (payer !== void 0) return {
    code,
    why: "The enterprise of this organization pays its bill.",
    remedy: {
     system: "github",
     kind: "input",
     name: "github-enterprise",
     expected: `"${payer}"`,
     value: payer,
     also: [ OTHER_TOKEN.enterprise ]
    }
   };
   const tokenIsTooWeak = {
    ...OTHER_TOKEN[scope.type],
    when: NAME_IS_CORRECT
   };
   if (scope.type === "enterprise") {
    const remedy = {
     ...(0, github_remedies.sW)(scope),
     alternatives: [ tokenIsTooWeak ]
    };
    return {
     code,
     why: "GitHub shows no bill of this enterprise.",
     remedy
    };
   }
   const alternatives = [ (0, github_remedies.sW)(scope), tokenIsTooWeak ];
   return {
    code,
    why: "GitHub shows no bill of this organization.",
    remedy: {
     system: "github",
     kind: "input",
     name: "github-enterprise",
     expected: "the slug of the enterprise",
     when: "an enterprise pays for the organization",
     alternatives
    }
   };
  }
  const NAME_IS_CORRECT = "the name is correct";
  const BILLING_REQUESTS_PER_MINUTE = 60;
  async function requestBilling(access, {method, path, parameters, schema, what}) {
   const {client, scope, pace} = access;
   const subject = billingSubject(access, what);
   const route = `${ROOTS[scope.type]}/settings/billing/${path}`;
   const all = {
    ...ownerOf(scope),
    ...parameters
   };
   await pace.pass();
   const sent = method === "GET" ? client.get(`GET ${route}`, all) : client.post(`POST ${route}`, all);
   const response = await sent.catch(async error => {
    throw await toBillingError(error, access, subject);
   });
   const parsed = schema.safeParse(response.json());
   if (!parsed.success) throw (0, github_error.Lf)(parsed.error, subject);
   return parsed.data;
  }
  const SAME_FOR_ALL = [ "GITHUB_UNAUTHORIZED", "GITHUB_FORBIDDEN", "GITHUB_NOT_FOUND", "GITHUB_RATE_LIMITED" ];
  function isSameForAll({code}) {
   return SAME_FOR_ALL.includes(code);
  }
  function billingSubject({client, scope}, what) {
   const {credential, tokenInput} = client;
   const permission = BILLING_PERMISSIONS[scope.type][credential];
   return {
    scope,
    what,
    credential,
    permission,
    tokenInput
   };
  }
  const ROOTS = {
   organization: "/organizations/{org}",
   enterprise: "/enterprises/{enterprise}"
  };
  function ownerOf({type, name}) {
   return type === "organization" ? {
    org: name
   } : {
    enterprise: name
   };
  }
  async function toBillingError(error, access, subject) {
   if (!(error instanceof github_refusal.k) || error.isRateLimit) return (0, github_error.Dl)(error, subject);
   const payer = error.status === 404 ? await findPayer(access) : void 0;
   const explanation = explainBilling(error, {
    ...subject,
    payer
   });
   if (explanation === void 0) return (0, github_error.Dl)(error, subject);
   return (0, github_error.to)(error, explanation, subject);
  }
  const organizationSchema = schemas._H3({
   enterprise: schemas._H3({
    slug: schemas.YjP().min(1)
   })
  });
  async function findPayer({client, scope}) {
   if (scope.type === "enterprise") return;
   try {
    const response = await client.get("GET /orgs/{org}", {
     org: scope.name
    });
    return organizationSchema.safeParse(response.json()).data?.enterprise.slug;
   } catch {
    return;
   }
  }
  const quantity = schemas.aig().refine(money_amount.uO);
  const creditUsageSchema = schemas._H3({
   timePeriod: schemas._H3({
    year: schemas.aig(),
    month: schemas.aig().optional(),
    day: schemas.aig().optional()
   }),
   usageItems: schemas.YOg(schemas._H3({
    sku: schemas.YjP(),
    model: schemas.YjP(),
    unitType: schemas.YjP(),
    grossQuantity: quantity,
    discountQuantity: quantity,
    netQuantity: quantity,
    grossAmount: quantity,
    netAmount: quantity
   }))
  });
  const costCenterSchema = schemas._H3({
   id: schemas.YjP().min(1),
   name: schemas.YjP(),
   state: schemas.YjP().nullish(),
   resources: schemas.YOg(schemas._H3({
    type: schemas.YjP()
   })),
   ai_credit_pool_enabled: schemas.zMY().nullish(),
   ai_credit_pool_state: schemas._H3({
    target_amount: quantity.nullish(),
    current_amount: quantity.nullish()
   }).nullish()
  });
  const costCentersSchema = schemas._H3({
   costCenters: schemas.YOg(costCenterSchema)
  });
  const exportSchema = schemas._H3({
   id: schemas.YjP().min(1),
   report_type: schemas.YjP(),
   start_date: schemas.YjP(),
   end_date: schemas.YjP().nullish(),
   status: schemas.YjP(),
   created_at: schemas.YjP().nullish(),
   download_urls: schemas.YOg(schemas.OZ5({
    protocol: /^https?$/
   })).nullish()
  });
  const exportListSchema = schemas._H3({
   usage_report_exports: schemas.YOg(exportSchema)
  });
  class BillCache {
   #bills=new Map;
   read(access, period) {
    const key = `${(0, domain_scope.OD)(access.scope)}@${period}`;
    const bill = this.#bills.get(key) ?? readBill(access, {
     period
    });
    this.#bills.set(key, bill);
    return bill;
   }
  }
  async function readBill(access, query) {
   const {period, costCenter} = query;
   const what = describeBill(query);
   const usage = await requestBilling(access, {
    method: "GET",
    path: "ai_credit/usage",
    parameters: {
     ...toTimePeriod(period),
     ...costCenter !== void 0 && {
      cost_center_id: costCenter
     }
    },
    schema: creditUsageSchema,
    what
   });
   if (!isAbout(usage, period)) throw unexpected(access, what, "GitHub answered about another period");
   return usage.usageItems.flatMap(item => {
    const kind = unitKind(item.unitType);
    if (kind === "other") return [];
    if (kind === "credits") return [ toBillItem(item) ];
    throw unexpected(access, what, `the unit "${(0, redact.E$)(item.unitType)}" is unknown`);
   });
  }
  function monthPeriod(month) {
   return month.slice(0, 7);
  }
  function toTimePeriod(period) {
   const [year = 0, month = 0, day] = period.split("-").map(Number);
   return {
    year,
    month,
    ...day !== void 0 && {
     day
    }
   };
  }
  function isAbout({timePeriod}, period) {
   const asked = {
    year: 0,
    ...toTimePeriod(period)
   };
   return timePeriod.year === asked.year && timePeriod.month === asked.month && timePeriod.day === asked.day;
  }
  function describeBill({period, costCenter}) {
   const of = costCenter === void 0 ? "" : ` and cost center "${(0, redact.E$)(costCenter)}"`;
   return `the AI credits of ${period}${of}`;
  }
  function toBillItem(item) {
   return {
    sku: item.sku || UNKNOWN_NAME,
    model: item.model || UNKNOWN_NAME,
    credits: (0, money_amount.tO)(item.grossQuantity),
    included: (0, money_amount.tO)(item.discountQuantity),
    paid: (0, money_amount.tO)(item.netQuantity),
    grossAmount: (0, money_amount.tO)(item.grossAmount),
    netAmount: (0, money_amount.tO)(item.netAmount)
   };
  }
  function unexpected({scope}, what, why) {
   return new errors.c8("GITHUB_UNEXPECTED_RESPONSE", `Cannot read ${what} of ${(0, 
   domain_scope.OI)(scope)}: ${why}.`, {
    remedy: (0, github_remedies.GD)(github_remedies.Et, "the message")
   });
  }
  const MAX_MALFORMED_PERCENT = 1;
  const MAX_MALFORMED_ROWS = 100;
  class MalformedRows {
   #rowCount=0;
   #count=0;
   #first;
   addValid(rows = 1) {
    this.#rowCount += rows;
   }
   addMalformed(place) {
    this.#rowCount += 1;
    this.#count += 1;
    this.#first ??= place;
   }
   get count() {
    return this.#count;
   }
   get first() {
    return this.#first;
   }
   get share() {
    return `${this.#count} of ${this.#rowCount} rows`;
   }
   get isTooMany() {
    return this.#count > MAX_MALFORMED_ROWS;
   }
   get isTooLargeShare() {
    const percent = this.#count * 100 / Math.max(1, this.#rowCount);
    return this.isTooMany || percent > MAX_MALFORMED_PERCENT;
   }
  }
  function describeIssue(error) {
   const [first] = error.issues;
   const field = first?.path.join(".");
   return (0, redact.E$)(`${field ? `"${field}"` : "the row"} (${first?.message})`);
  }
  const PAGE_SIZE_OF_SEATS = 100;
  const MAX_GRANTS_PER_SEAT = 20;
  const MIN_PLANNED_PAGES = 20;
  const MAX_PLANNED_PAGES = 2e4;
  function parseLinks(header) {
   const links = new Map;
   for (const [, url, name] of (header ?? "").matchAll(/<([^<>]*)>;\s*rel="([^"]*)"/g)) if (url !== void 0 && name !== void 0) links.set(name, url);
   const nextUrl = links.get("next");
   return {
    lastPage: pageOf(links.get("last")),
    nextPage: pageOf(nextUrl),
    nextUrl
   };
  }
  function maxPages(totalSeats) {
   if (totalSeats === void 0) return MAX_PLANNED_PAGES;
   const pages = Math.ceil(totalSeats / PAGE_SIZE_OF_SEATS);
   const planned = Math.max(MIN_PLANNED_PAGES, pages * MAX_GRANTS_PER_SEAT);
   return Math.min(planned, MAX_PLANNED_PAGES);
  }
  function pageOf(url) {
   const page = url && URL.parse(url)?.searchParams.get("page");
   if (!page || !/^\d{1,15}$/.test(page)) return;
   return Number(page);
  }
  const FIRST_MS = Date.parse(`${domain_day.Je}T00:00:00Z`);
  class PlausibleInstants {
   #endMs;
   #ignoredCount=0;
   constructor(today) {
    this.#endMs = today === void 0 ? Number.POSITIVE_INFINITY : Date.parse(`${today}T00:00:00Z`) + 2 * domain_day.sO;
   }
   get ignoredCount() {
    return this.#ignoredCount;
   }
   read(instant) {
    if (instant === void 0) return;
    const epochMs = Date.parse(instant);
    if (epochMs >= FIRST_MS && epochMs < this.#endMs) return epochMs;
    this.#ignoredCount += 1;
    return;
   }
   readDay(day) {
    if (day === void 0 || Date.parse(day) >= FIRST_MS) return day;
    this.#ignoredCount += 1;
    return;
   }
  }
  function presentText(text) {
   return text?.trim() ? text : void 0;
  }
  const optionalText = schemas.YjP().nullish().transform(presentText);
  function optionalTextWhere(isValid, problem) {
   return optionalText.refine(text => text === void 0 || isValid(text), problem);
  }
  const schemas_text = optionalText;
  const schemas_instant = optionalTextWhere(value => !Number.isNaN(Date.parse(value)), "is not a date-time");
  const calendarDay = optionalTextWhere(domain_day.N, "is not a day");
  const named = schemas.Ikc({
   login: schemas_text,
   slug: schemas_text
  }).nullish();
  const seatSchema = schemas.Ikc({
   assignee: schemas.Ikc({
    id: schemas.aig().int(),
    login: schemas_text,
    type: schemas_text
   }).nullish(),
   organization: named,
   assigning_team: named,
   pending_cancellation_date: calendarDay,
   last_activity_at: schemas_instant,
   last_activity_editor: schemas_text,
   last_authenticated_at: schemas_instant,
   created_at: schemas_instant,
   plan_type: schemas_text
  });
  const seatsPageSchema = schemas.Ikc({
   total_seats: schemas.aig().int().nonnegative().nullish(),
   seats: schemas.YOg(schemas.L5J())
  });
  const billingSchema = schemas.Ikc({
   seat_breakdown: schemas.Ikc({
    total: schemas.aig().int().nonnegative().nullish()
   }).nullish()
  });
  const CHUNK_BITS = 12;
  const CHUNK_ROWS = 2 ** CHUNK_BITS;
  const FIRST_TEXT_BYTES = 16384;
  class Chunks {
   #create;
   #chunks=[];
   constructor(create) {
    this.#create = create;
   }
   get(row) {
    return this.#chunks[row >>> CHUNK_BITS]?.[row % CHUNK_ROWS];
   }
   set(row, value) {
    const index = row >>> CHUNK_BITS;
    while (index >= this.#chunks.length) this.#chunks.push(this.#create());
    const chunk = this.#chunks[index];
    if (chunk !== void 0) chunk[row % CHUNK_ROWS] = value;
   }
  }
  class NumberColumn {
   #values=new Chunks(() => new Float64Array(CHUNK_ROWS).fill(Number.NaN));
   get(row) {
    const value = this.#values.get(row);
    return value === void 0 || Number.isNaN(value) ? void 0 : value;
   }
   set(row, value) {
    this.#values.set(row, value ?? Number.NaN);
   }
  }
  class CountColumn {
   #values=new Chunks(() => new Uint32Array(CHUNK_ROWS));
   get(row) {
    return this.#values.get(row) ?? 0;
   }
   set(row, value) {
    this.#values.set(row, value);
   }
  }
  class SharedColumn {
   #keyOf;
   #numbers=new CountColumn;
   #numberByKey=new Map;
   #values=[];
   constructor(keyOf) {
    this.#keyOf = keyOf;
   }
   get(row) {
    return this.#values[this.#numbers.get(row) - 1];
   }
   set(row, value) {
    this.#numbers.set(row, this.#numberOf(value));
   }
   #numberOf(value) {
    const key = this.#keyOf(value);
    const known = this.#numberByKey.get(key);
    if (known !== void 0) return known;
    const number = this.#values.push(value);
    this.#numberByKey.set(key, number);
    return number;
   }
  }
  class TextColumn {
   #bytes=external_node_buffer_.Buffer.allocUnsafeSlow(FIRST_TEXT_BYTES);
   #end=0;
   #starts=new CountColumn;
   #sizes=new CountColumn;
   get(row) {
    const size = this.#sizes.get(row);
    if (size === 0) return;
    const start = this.#starts.get(row);
    return this.#bytes.toString("utf8", start, start + size - 1);
   }
   set(row, text) {
    if (this.get(row) === text) return;
    this.#sizes.set(row, text === void 0 ? 0 : this.#append(row, text) + 1);
   }
   #append(row, text) {
    const length = external_node_buffer_.Buffer.byteLength(text);
    this.#makeRoom(length);
    this.#starts.set(row, this.#end);
    this.#end += this.#bytes.write(text, this.#end);
    return length;
   }
   #makeRoom(length) {
    const needed = this.#end + length;
    if (needed <= this.#bytes.length) return;
    const size = Math.max(needed, 2 * this.#bytes.length);
    const larger = external_node_buffer_.Buffer.allocUnsafeSlow(size);
    this.#bytes.copy(larger);
    this.#bytes = larger;
   }
  }
  class HolderTable {
   #size=0;
   #userId=new NumberColumn;
   #createdAt=new NumberColumn;
   #lastActivityAt=new NumberColumn;
   #lastAuthenticatedAt=new NumberColumn;
   #grants=new CountColumn;
   #plan=new SharedColumn(identity);
   #lastActivityEditor=new SharedColumn(identity);
   #pendingCancellationDate=new SharedColumn(identity);
   #teams=new SharedColumn(holder_table_toKey);
   #organizations=new SharedColumn(holder_table_toKey);
   #logins=new TextColumn;
   get size() {
    return this.#size;
   }
   push(holder) {
    this.#size += 1;
    this.set(this.#size - 1, holder);
    return this.#size - 1;
   }
   set(row, holder) {
    this.#userId.set(row, holder.userId);
    this.#createdAt.set(row, holder.createdAt);
    this.#lastActivityAt.set(row, holder.lastActivityAt);
    this.#lastAuthenticatedAt.set(row, holder.lastAuthenticatedAt);
    this.#grants.set(row, holder.grants);
    this.#plan.set(row, holder.plan);
    this.#lastActivityEditor.set(row, holder.lastActivityEditor);
    this.#pendingCancellationDate.set(row, holder.pendingCancellationDate);
    this.#teams.set(row, holder.teams);
    this.#organizations.set(row, holder.organizations);
    this.#logins.set(row, holder.login);
   }
   userIdOf(row) {
    return this.#userId.get(row);
   }
   get(row) {
    return {
     userId: this.#userId.get(row),
     login: this.#logins.get(row),
     plan: this.#plan.get(row),
     createdAt: this.#createdAt.get(row),
     lastActivityAt: this.#lastActivityAt.get(row),
     lastActivityEditor: this.#lastActivityEditor.get(row),
     lastAuthenticatedAt: this.#lastAuthenticatedAt.get(row),
     pendingCancellationDate: this.#pendingCancellationDate.get(row),
     grants: this.#grants.get(row),
     teams: this.#teams.get(row) ?? [],
     organizations: this.#organizations.get(row) ?? []
    };
   }
  }
  function identity(text) {
   return text;
  }
  function holder_table_toKey(names) {
   return [ names.length, ...names ].join("\n");
  }
  const FIRST_SLOTS = 2048;
  const MAX_FULLNESS = .5;
  const SPREAD = 2654435761;
  class RowIndex {
   #keyOf;
   #slots=new Uint32Array(FIRST_SLOTS);
   #count=0;
   constructor(keyOf) {
    this.#keyOf = keyOf;
   }
   find(key) {
    const row = (this.#slots[this.#slotOf(key)] ?? 0) - 1;
    return row < 0 ? void 0 : row;
   }
   add(key, row) {
    this.#count += 1;
    if (this.#count > this.#slots.length * MAX_FULLNESS) this.#grow();
    this.#slots[this.#slotOf(key)] = row + 1;
   }
   #grow() {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (const entry of old) {
     const key = entry > 0 ? this.#keyOf(entry - 1) : void 0;
     if (key !== void 0) this.#slots[this.#slotOf(key)] = entry;
    }
   }
   #slotOf(key) {
    const mask = this.#slots.length - 1;
    let slot = spread(key) & mask;
    for (;;) {
     const entry = this.#slots[slot] ?? 0;
     if (entry === 0 || this.#keyOf(entry - 1) === key) return slot;
     slot = slot + 1 & mask;
    }
   }
  }
  function spread(key) {
   const folded = key ^ Math.floor(key / 2 ** 32);
   const product = Math.imul(folded, SPREAD);
   return product ^ product >>> 16;
  }
  const NEVER = Number.NEGATIVE_INFINITY;
  class SeatRoster {
   #table=new HolderTable;
   #rowByUserId=new RowIndex(row => this.#table.userIdOf(row));
   #pages=new CountColumn;
   add(grant, page = 1) {
    if (grant.person === void 0) {
     this.#table.push(toHolder(grant));
     return false;
    }
    const {userId} = grant.person;
    const row = this.#rowByUserId.find(userId);
    if (row === void 0) {
     const added = this.#table.push(toHolder(grant));
     this.#rowByUserId.add(userId, added);
     this.#pages.set(added, page);
     return false;
    }
    const holder = this.#table.get(row);
    const isRepeated = this.#pages.get(row) !== page && hasGrant(holder, grant);
    this.#pages.set(row, page);
    this.#table.set(row, merge(holder, grant));
    return isRepeated;
   }
   digest() {
    const hash = (0, external_node_crypto_.createHash)("sha256");
    let people = 0;
    for (const row of this.#peopleById()) {
     hash.update(`${this.#table.userIdOf(row)},`);
     people += 1;
    }
    return `${hash.digest("base64")} ${this.size - people}`;
   }
   get size() {
    return this.#table.size;
   }
   * people() {
    for (const row of this.#peopleById()) yield {
     ...this.#table.get(row),
     userId: this.#idOf(row)
    };
   }
   * holders() {
    const people = this.#rowsWhere(id => id !== void 0);
    for (const row of people) yield this.#table.get(row);
    yield* this.nameless();
   }
   * nameless() {
    const others = this.#rowsWhere(id => id === void 0);
    for (const row of others) yield this.#table.get(row);
   }
   #peopleById() {
    const rows = Uint32Array.from(this.#rowsWhere(id => id !== void 0));
    return rows.sort((one, other) => this.#idOf(one) - this.#idOf(other));
   }
   #idOf(row) {
    return this.#table.userIdOf(row) ?? NEVER;
   }
   * #rowsWhere(isWanted) {
    for (let row = 0; row < this.#table.size; row += 1) if (isWanted(this.#table.userIdOf(row))) yield row;
   }
  }
  function hasGrant(holder, {team, organization}) {
   const {teams, organizations} = holder;
   return (team === void 0 ? teams.length === 0 : teams.includes(team)) && (organization === void 0 || organizations.includes(organization));
  }
  function toHolder(grant) {
   return {
    userId: grant.person?.userId,
    login: grant.person?.login,
    plan: grant.plan,
    createdAt: grant.createdAt,
    lastActivityAt: grant.lastActivityAt,
    lastActivityEditor: grant.lastActivityEditor,
    lastAuthenticatedAt: grant.lastAuthenticatedAt,
    pendingCancellationDate: grant.pendingCancellationDate,
    grants: 1,
    teams: withText([], grant.team),
    organizations: withText([], grant.organization)
   };
  }
  function merge(holder, grant) {
   return {
    ...holder,
    ...seat_roster_mergeActivity(holder, grant),
    lastAuthenticatedAt: latest(holder.lastAuthenticatedAt, grant.lastAuthenticatedAt),
    createdAt: earliest(holder.createdAt, grant.createdAt),
    plan: higherPlan(holder.plan, grant.plan),
    pendingCancellationDate: laterIfBoth(holder.pendingCancellationDate, grant.pendingCancellationDate),
    grants: holder.grants + 1,
    teams: withText(holder.teams, grant.team),
    organizations: withText(holder.organizations, grant.organization)
   };
  }
  function seat_roster_mergeActivity(holder, grant) {
   const {lastActivityAt, lastActivityEditor} = holder;
   const known = lastActivityAt ?? NEVER;
   const seen = grant.lastActivityAt ?? NEVER;
   if (seen < known) return {
    lastActivityAt,
    lastActivityEditor
   };
   const editor = grant.lastActivityEditor;
   return {
    lastActivityAt: grant.lastActivityAt,
    lastActivityEditor: seen === known ? firstByName(lastActivityEditor, editor) : editor
   };
  }
  function latest(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return Math.max(one, other);
  }
  function earliest(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return Math.min(one, other);
  }
  function firstByName(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return one < other ? one : other;
  }
  function higherPlan(one, other) {
   return one === "enterprise" || other === void 0 ? one : other;
  }
  function laterIfBoth(one, other) {
   if (one === void 0 || other === void 0) return;
   return one > other ? one : other;
  }
  function withText(list, text) {
   if (text === void 0 || list.includes(text)) return list;
   return [ ...list, text ];
  }
  function toGrant(seat, scope, dates) {
   const {assignee} = seat;
   const isPerson = assignee && (assignee.type ?? "User") === "User";
   const isOrganization = scope.type === "organization";
   return {
    ...isPerson && {
     person: {
      userId: assignee.id,
      login: assignee.login
     }
    },
    plan: toPlan(seat.plan_type),
    createdAt: dates.read(seat.created_at),
    lastActivityAt: dates.read(seat.last_activity_at),
    lastAuthenticatedAt: dates.read(seat.last_authenticated_at),
    lastActivityEditor: seat.last_activity_editor,
    pendingCancellationDate: dates.readDay(seat.pending_cancellation_date),
    team: seat.assigning_team?.slug,
    organization: isOrganization ? scope.name : seat.organization?.login
   };
  }
  function toPlan(plan) {
   return plan === "business" || plan === "enterprise" ? plan : void 0;
  }
  const seat_pages_PAGE_SIZE = 100;
  const PAGES_IN_FLIGHT = 50;
  const PAGES_IN_FLIGHT_OF_LONG_LIST = 10;
  const PAGES_OF_LONG_LIST = 100;
  const SEAT_ROUTES = {
   organization: "GET /orgs/{org}/copilot/billing/seats",
   enterprise: "GET /enterprises/{enterprise}/copilot/billing/seats"
  };
  class SeatReading {
   roster=new SeatRoster;
   malformed=new MalformedRows;
   dates;
   #options;
   #doubts=[];
   #pageByDigest=new Map;
   #emptyPages=[];
   #first;
   #reportedTotal;
   #pageCount=0;
   #isStable=true;
   #hasRepeats=false;
   constructor(options) {
    this.#options = options;
    this.dates = new PlausibleInstants(options.today);
   }
   get isStable() {
    return this.#isStable;
   }
   get hasRepeats() {
    return this.#hasRepeats;
   }
   get pageCount() {
    return this.#pageCount;
   }
   get reportedTotal() {
    return this.#reportedTotal;
   }
   get doubts() {
    return this.#doubts;
   }
   async readAll() {
    const first = await this.#readPage(1);
    const last = await this.#readPlanned(first);
    const end = await this.#walk(last);
    const empty = this.#emptyPages.find(number => number < end.number);
    if (empty !== void 0) this.#doubt(`page ${empty} of the list is empty`);
   }
   async #readPlanned(first) {
    const {lastPage, nextUrl} = first.links;
    if (lastPage === void 0) return first;
    const isPlausible = lastPage <= maxPages(this.#reportedTotal);
    const hasNext = nextUrl !== void 0;
    if (!isPlausible || lastPage > 1 !== hasNext) this.#doubt(`page 1 names page ${lastPage} as the last one`);
    return isPlausible && lastPage > 1 ? this.#readRest(lastPage) : first;
   }
   async #readRest(lastPage) {
    const numbers = Array.from({
     length: lastPage - 1
    }, (_, i) => i + 2);
    let last;
    await (0, p_map.Ay)(numbers, async number => {
     if (!this.#isStable) return;
     const page = await this.#readPage(number);
     if (number === lastPage) last = page; else this.#expectNext(page);
    }, {
     concurrency: pagesInFlight(lastPage)
    });
    return last ?? {
     number: lastPage,
     rowCount: 0,
     links: parseLinks(null)
    };
   }
   async #walk(start) {
    const limit = maxPages(this.#reportedTotal);
    const walked = new Set;
    let page = start;
    while (this.#isStable && page.links.nextUrl !== void 0) {
     const {nextUrl} = page.links;
     if (walked.has(nextUrl)) {
      this.#doubt(`page ${page.number} links back to an earlier page`);
      break;
     }
     if (page.number >= limit) {
      this.#doubt(`the list has no end after page ${page.number}`);
      break;
     }
     walked.add(nextUrl);
     this.#expectNext(page);
     const number = page.number + 1;
     page = await this.#read(number, () => this.#options.client.get(`GET ${nextUrl}`));
    }
    return page;
   }
   #expectNext({number, links}) {
    const {nextUrl, nextPage} = links;
    const isWrong = nextPage !== void 0 && nextPage !== number + 1;
    if (nextUrl === void 0 || isWrong) this.#doubt(`page ${number} does not link to page ${number + 1}`);
   }
   #readPage(page) {
    const {name, type} = this.#options.subject.scope;
    const scope = type === "organization" ? {
     org: name
    } : {
     enterprise: name
    };
    return this.#read(page, () => this.#options.client.get(SEAT_ROUTES[type], {
     ...scope,
     per_page: seat_pages_PAGE_SIZE,
     page
    }));
   }
   async #read(number, request) {
    const {subject} = this.#options;
    const response = await request().catch(error => {
     throw (0, github_error.Dl)(error, subject);
    });
    const body = seatsPageSchema.safeParse(response.json());
    if (!body.success) throw (0, github_error.Lf)(body.error, subject);
    const {seats, total_seats: total} = body.data;
    const {headers} = response;
    const links = parseLinks(headers.get("link"));
    if (isPartial(headers)) this.#doubt(NOT_AUTHORIZED);
    const page = {
     number,
     rowCount: seats.length,
     links
    };
    this.#checkStability(total ?? void 0, links);
    this.#addSeats(seats, number);
    this.#pageCount += 1;
    this.#options.onProgress(this.#pageCount, this.#first?.lastPage);
    return page;
   }
   #checkStability(total, links) {
    this.#first ??= links;
    this.#reportedTotal ??= total;
    const isSameTotal = total === void 0 || total === this.#reportedTotal;
    const isSameLength = links.lastPage === void 0 || links.lastPage === this.#first.lastPage;
    this.#isStable &&= isSameTotal && isSameLength;
   }
   #addSeats(rows, page) {
    if (rows.length === 0) this.#emptyPages.push(page);
    const seats = rows.flatMap((row, index) => {
     const seat = seatSchema.safeParse(row);
     if (seat.success) return [ seat.data ];
     const issue = describeIssue(seat.error);
     this.malformed.addMalformed(`seat ${index + 1} of page ${page}: ${issue}`);
     return [];
    });
    this.malformed.addValid(seats.length);
    this.#checkRepeatedPage(seats, page);
    const {scope} = this.#options.subject;
    for (const seat of seats) {
     const isRepeated = this.roster.add(toGrant(seat, scope, this.dates), page);
     this.#hasRepeats ||= isRepeated;
    }
   }
   #checkRepeatedPage(seats, page) {
    if (seats.length === 0) return;
    const digest = seat_pages_digestOf(seats);
    const earlier = this.#pageByDigest.get(digest);
    if (earlier !== void 0) {
     const [one, other] = [ earlier, page ].sort((a, b) => a - b);
     this.#doubt(`page ${other} of the list repeats page ${one}`);
    }
    this.#pageByDigest.set(digest, page);
   }
   #doubt(reason) {
    this.#doubts.push(reason);
   }
  }
  const NOT_AUTHORIZED = "GitHub leaves out organizations whose single sign-on does not know the token";
  function isPartial(headers) {
   return headers.get("x-github-sso")?.startsWith("partial-results") ?? false;
  }
  function pagesInFlight(lastPage) {
   return lastPage > PAGES_OF_LONG_LIST ? PAGES_IN_FLIGHT_OF_LONG_LIST : PAGES_IN_FLIGHT;
  }
  function seat_pages_digestOf(seats) {
   const hash = (0, external_node_crypto_.createHash)("sha256");
   for (const {assignee, organization, assigning_team, created_at} of seats) {
    const names = [ organization?.login, assigning_team?.slug, created_at ];
    hash.update(JSON.stringify([ assignee?.id, ...names ]));
   }
   return hash.digest("base64");
  }
  const MAX_READINGS = 3;
  const PAGES_PER_LOG_LINE = 100;
  async function readSeats(options) {
   const {subject, isForPruning = false, log} = options;
   let earlierDigest;
   for (let number = 1; number <= MAX_READINGS; number += 1) {
    const reading = new SeatReading({
     ...options,
     onProgress: report(options)
    });
    await reading.readAll();
    if (!reading.isStable) {
     earlierDigest = void 0;
     continue;
    }
    const {malformed} = reading;
    if (malformed.isTooLargeShare) throw (0, github_error.Rj)(malformed, subject);
    const digest = reading.roster.digest();
    const isConfirmed = reading.pageCount === 1 || digest === earlierDigest;
    if (isConfirmed || !isForPruning && isPlausible(reading)) return toListing(reading, number, reading.doubts[0]);
    if (number === MAX_READINGS) {
     const doubt = `the list was different in each of ${MAX_READINGS} readings`;
     return toListing(reading, number, doubt);
    }
    log.info(`${(0, domain_scope.OI)(subject.scope)}: reading the seats again.`);
    earlierDigest = digest;
   }
   throw new errors.c8("GITHUB_SEATS_UNSTABLE", `${(0, github_error.U0)(subject)}: the list changed during each of ${MAX_READINGS} readings.`, {
    remedy: {
     system: "github",
     kind: "wait",
     note: "Choose a time when no seats are assigned or removed."
    }
   });
  }
  function isPlausible(reading) {
   const {hasRepeats, doubts, roster, reportedTotal = 0} = reading;
   return !hasRepeats && doubts.length === 0 && roster.size >= reportedTotal;
  }
  function toListing({roster, reportedTotal, malformed, dates}, readingCount, pageDoubt) {
   const ignoredDates = dates.ignoredCount;
   return {
    roster,
    reportedTotal,
    malformed,
    ignoredDates,
    readingCount,
    pageDoubt
   };
  }
  function findDoubt(listing) {
   const {roster, reportedTotal, pageDoubt, malformed} = listing;
   if (pageDoubt !== void 0) return pageDoubt;
   if (malformed.count > 0) return `${malformed.share} are malformed`;
   if (reportedTotal === void 0) return "GitHub does not report a total";
   if (roster.size >= reportedTotal) return;
   return `GitHub lists ${roster.size} of ${reportedTotal} seats`;
  }
  function report({subject, log}) {
   return (pages, ofPages) => {
    if (pages % PAGES_PER_LOG_LINE !== 0) return;
    const total = ofPages === void 0 ? "" : ` of ${ofPages}`;
    log.info(`${(0, domain_scope.OI)(subject.scope)}: read ${pages}${total} pages of seats.`);
   };
  }
  const ENTERPRISE = {
   level: "enterprise",
   permissions: [ "Enterprise Copilot license management: read" ]
  };
  const PERMISSIONS = {
   token: {
    organization: {
     level: "organization",
     permissions: [ "GitHub Copilot Business: read" ],
     classic: [ "manage_billing:copilot", "read:org" ],
     owner: "an organization owner"
    },
    enterprise: {
     ...ENTERPRISE,
     classic: [ "manage_billing:copilot", "read:enterprise" ],
     owner: "an enterprise owner or billing manager"
    }
   },
   app: {
    organization: {
     level: "organization",
     permissions: [ "Copilot seat management: read" ],
     note: 'GitHub\'s reference calls it "GitHub Copilot Business".'
    },
    enterprise: ENTERPRISE
   }
  };
  async function* collectSeats(options) {
   const {client, scope, datasets, log, today, isPruning = false} = options;
   const subject = seatsSubject(scope, client.credential);
   const isForPruning = isPruning && datasets.includes("github-seat-users");
   const read = options.readSeats ?? readSeats;
   const listing = await read({
    client,
    subject,
    log,
    today,
    isForPruning
   });
   yield* assessSeats(listing, options, subject);
   const {roster, reportedTotal} = listing;
   if (datasets.includes("github-seats")) {
    const holders = {
     [Symbol.iterator]: () => roster.holders()
    };
    const seats = {
     holders,
     size: roster.size,
     reportedTotal
    };
    yield {
     type: "item",
     item: {
      dataset: "github-seats",
      scope,
      seats
     }
    };
   }
   if (!datasets.includes("github-seat-users")) return;
   for (const holder of roster.people()) yield {
    type: "item",
    item: {
     dataset: "github-seat-users",
     scope,
     holder
    }
   };
  }
  function seatsSubject(scope, credential) {
   return {
    scope,
    what: "Copilot seats",
    credential,
    permission: PERMISSIONS[credential][scope.type]
   };
  }
  function* assessSeats(listing, {scope, datasets}, subject) {
   const {malformed} = listing;
   const warnings = [ malformed.count > 0 ? (0, github_error.SF)(malformed, subject) : void 0, dateWarning(listing, scope), pageWarning(listing, scope), totalWarning(listing, scope) ];
   for (const warning of warnings) if (warning !== void 0) yield {
    type: "warning",
    warning
   };
   const reason = findDoubt(listing);
   if (reason !== void 0) for (const dataset of datasets) yield {
    type: "incomplete",
    dataset,
    reason
   };
   if (datasets.includes("github-seat-users")) yield* namelessEvents(listing);
  }
  function* namelessEvents({roster}) {
   const dataset = "github-seat-users";
   const since = new Set;
   let undated = 0;
   for (const {createdAt} of roster.nameless()) if (createdAt === void 0) undated += 1; else since.add(createdAt);
   if (since.size > 0) yield {
    type: "nameless",
    dataset,
    since
   };
   if (undated === 0) return;
   const seats = undated === 1 ? "1 seat has" : `${undated} seats have`;
   const reason = `${seats} neither a person nor a date of assignment`;
   yield {
    type: "incomplete",
    dataset,
    reason
   };
  }
  function dateWarning({ignoredDates}, scope) {
   if (ignoredDates === 0) return;
   return {
    code: "GITHUB_DATES_IGNORED",
    message: `Dates of the seats of ${(0, domain_scope.OI)(scope)} before ${domain_day.Je} or after tomorrow: ${ignoredDates}. They are ignored.`
   };
  }
  function pageWarning({pageDoubt}, scope) {
   if (pageDoubt === void 0) return;
   return {
    code: "SEATS_INCOMPLETE",
    message: `The seat list of ${(0, domain_scope.OI)(scope)} may lack seats: ${pageDoubt}. The listed seats are sent, but "prune" removes nobody there. Run the workflow again later. If the warning stays, report it to GitHub Support.`
   };
  }
  function totalWarning({roster, reportedTotal}, scope) {
   const {size} = roster;
   if (reportedTotal === void 0 || size === reportedTotal) return;
   const effect = size < reportedTotal ? ' "prune" removes nobody there.' : "";
   return {
    code: "SEATS_COUNT_DIFFERS",
    message: `GitHub lists ${size} distinct ${size === 1 ? "seat" : "seats"} of ${(0, 
    domain_scope.OI)(scope)} and reports a total of ${reportedTotal}. Port gets both numbers ("seats_total" and "seats_reported"). A small difference is normal while seats change.${effect}`
   };
  }
  const RESOURCE_TYPES = [ "User", "Org", "Repo", "Team" ];
  function differenceWarning({parts, total}, of) {
   return {
    code: "CREDITS_TOTALS_DIFFER",
    message: `The credits of ${(0, domain_scope.OI)(of.scope)} do not add up: ${of.parts} are ${describeUse(parts)}, and GitHub's own total is ${describeUse(total)}. GitHub may still be revising the bill. If the difference stays, compare both with the billing page of the ${of.scope.type}.`
   };
  }
  function unmatchedWarning(uses, of) {
   return {
    code: "CREDITS_UNMATCHED",
    message: `Of ${describeUse(uses.total)} in ${of.period}, ${describeUse(uses.unmatched)} of ${(0, 
    domain_scope.OI)(of.scope)} belong to no seat holder. GitHub bills some credits without a login, such as those of automatic reviews. Others belong to people who have lost their seat.`
   };
  }
  function poolWarning(reason, scope) {
   return {
    code: "CREDITS_POOL_UNKNOWN",
    message: `The credit pool of ${(0, domain_scope.OI)(scope)} cannot be estimated without its seats. The other figures are sent. ${reason.message}`
   };
  }
  function describeUse({credits, grossAmount, netAmount}) {
   return `${(0, money_amount.SQ)(credits)} credits (gross $${(0, money_amount.SQ)(grossAmount)}, net $${(0, 
   money_amount.SQ)(netAmount)})`;
  }
  const DATASET = "github-cost-centers";
  const DELETED = "deleted";
  async function* collectCostCenters(options) {
   const {scope, log} = options;
   const centers = await readCostCenters(options);
   log.info(`${(0, domain_scope.OI)(scope)}: ${centers.length} cost centers.`);
   if (centers.length === 0) return;
   const months = new MonthBills(options);
   for (const center of centers) {
    const month = await months.of(center);
    const costCenter = toCostCenter(center, month);
    yield {
     type: "item",
     item: {
      dataset: DATASET,
      scope,
      costCenter
     }
    };
   }
   yield* months.events();
  }
  async function readCostCenters(access) {
   const {costCenters} = await requestBilling(access, {
    method: "GET",
    path: "cost-centers",
    schema: costCentersSchema,
    what: "the cost centers"
   });
   return collect_cost_centers_withoutRepeats(costCenters);
  }
  function collect_cost_centers_withoutRepeats(centers) {
   return [ ...new Map(centers.map(each => [ each.id, each ])).values() ];
  }
  class MonthBills {
   #options;
   #period;
   #sum=NO_USE;
   #itemCount=0;
   #deleted=[];
   #before;
   #failure;
   constructor(options) {
    this.#options = options;
    this.#period = monthPeriod(options.today);
   }
   async of({id, state}) {
    if (state?.toLowerCase() === DELETED) {
     this.#deleted.push(id);
     return;
    }
    this.#before ??= this.#total();
    await this.#before;
    const bill = await this.#read(id);
    return bill && sumBill(bill);
   }
   async* events() {
    await this.#read("none");
    const after = await this.#total();
    if (this.#failure !== void 0) {
     const failure = (0, errors.w2)(this.#failure);
     yield {
      type: "failed",
      dataset: DATASET,
      failure
     };
     return;
    }
    const before = await this.#before;
    if (after === void 0 || before?.credits !== after.credits) return;
    const difference = await this.#compareWith(after);
    if (difference === void 0) return;
    const warning = differenceWarning(difference, {
     parts: `the cost centers and the rest in ${this.#period}`,
     scope: this.#options.scope
    });
    yield {
     type: "warning",
     warning
    };
   }
   async #compareWith(total) {
    const compare = () => findDifference({
     parts: this.#sum,
     total
    }, this.#itemCount);
    if (compare() === void 0) return;
    for (const id of this.#deleted) await this.#read(id);
    return compare();
   }
   async #read(costCenter) {
    const bill = await this.#orFailure(readBill(this.#options, {
     period: this.#period,
     costCenter
    }));
    this.#sum = addUse(this.#sum, sumUse(bill ?? []));
    return bill;
   }
   async #total() {
    const period = this.#period;
    const bill = await this.#orFailure(readBill(this.#options, {
     period
    }));
    return bill && sumUse(bill);
   }
   async #orFailure(reading) {
    try {
     const bill = await reading;
     this.#itemCount += bill.length;
     return bill;
    } catch (error) {
     if (!(error instanceof errors.c8)) throw error;
     this.#failure ??= error;
     return;
    }
   }
  }
  function toCostCenter(center, month) {
   const pool = center.ai_credit_pool_state;
   return {
    id: center.id,
    name: center.name,
    state: center.state?.toLowerCase(),
    resources: countResources(center),
    poolEnabled: center.ai_credit_pool_enabled ?? void 0,
    poolTarget: toOptionalMicros(pool?.target_amount),
    poolUsed: toOptionalMicros(pool?.current_amount),
    month
   };
  }
  function countResources({resources}) {
   const counts = {
    User: 0,
    Org: 0,
    Repo: 0,
    Team: 0
   };
   for (const {type} of resources) {
    const name = RESOURCE_TYPES.find(known => known.toLowerCase() === type.toLowerCase());
    if (name !== void 0) counts[name] += 1;
   }
   return counts;
  }
  function toOptionalMicros(value) {
   return value == null ? void 0 : (0, money_amount.tO)(value);
  }
  const REPORT_TYPE = "ai_credit";
  const SHORT_WAIT_MS = 5e3;
  const SHORT_WAITS = 5;
  const LONG_WAIT_MS = 1e4;
  const MAX_WAITS = 32;
  const WAITS_PER_PROGRESS = 6;
  async function requestExport(options, {isNew = false} = {}) {
   const known = isNew ? void 0 : await findExport(options);
   const started = known ?? await createExport(options);
   const finished = await waitForEnd(options, started);
   const urls = finished.download_urls ?? [];
   return {
    id: finished.id,
    urls,
    isReused: known !== void 0
   };
  }
  function describeExport({since, until}) {
   return `the export of AI credits from ${since} to ${until}`;
  }
  async function listExports(access) {
   const list = await requestBilling(access, {
    method: "GET",
    path: "reports",
    schema: exportListSchema,
    what: "the list of billing exports"
   });
   return list.usage_report_exports;
  }
  async function findExport(options) {
   const {window, today} = options;
   const exports = await listExports(options);
   const usable = exports.filter(each => each.report_type === REPORT_TYPE && each.start_date.slice(0, 10) === window.since && each.end_date?.slice(0, 10) === window.until && (each.created_at?.slice(0, 10) ?? today) >= today && each.status !== "failed");
   return usable.find(({status}) => status === "completed") ?? usable[0];
  }
  function createExport(options) {
   const {since, until} = options.window;
   return requestBilling(options, {
    method: "POST",
    path: "reports",
    parameters: {
     report_type: REPORT_TYPE,
     start_date: since,
     end_date: until,
     send_email: false
    },
    schema: exportSchema,
    what: describeExport(options.window)
   });
  }
  async function waitForEnd(options, {id}) {
   const {scope, window, log} = options;
   for (let waits = 0; ;waits += 1) {
    const report = await readExport(options, id);
    if (report.status === "completed") return report;
    if (report.status === "failed") throw failedExport(options, report);
    if (waits % WAITS_PER_PROGRESS === 0) log.info(`${(0, domain_scope.OI)(scope)}: waiting for ${describeExport(window)} (${(0, 
    redact.E$)(report.status)}).`);
    const waitMs = waits < SHORT_WAITS ? SHORT_WAIT_MS : LONG_WAIT_MS;
    if (waits === MAX_WAITS || !await options.wait(waitMs)) throw unfinishedExport(options);
   }
  }
  function readExport(options, id) {
   return requestBilling(options, {
    method: "GET",
    path: "reports/{report_id}",
    parameters: {
     report_id: id
    },
    schema: exportSchema,
    what: describeExport(options.window)
   });
  }
  function failedExport({scope, window}, {id}) {
   return new errors.c8("GITHUB_EXPORT_FAILED", `Cannot read ${describeExport(window)} of ${(0, 
   domain_scope.OI)(scope)}: GitHub could not create the export ${(0, redact.E$)(id)}.`, {
    remedy: (0, github_remedies.GD)(github_remedies.KJ, "the id of the export")
   });
  }
  const SAME_DAY = {
   system: "github",
   kind: "wait",
   note: "On the same day, the run uses the finished export.",
   alternatives: [ {
    system: "github",
    kind: "input",
    name: "max-wait-minutes",
    expected: "5 or more",
    when: '"max-wait-minutes" is below 5'
   } ]
  };
  function unfinishedExport({scope, window}) {
   return new errors.c8("GITHUB_EXPORT_FAILED", `Cannot read ${describeExport(window)} of ${(0, 
   domain_scope.OI)(scope)}: GitHub has not finished the export in time.`, {
    remedy: SAME_DAY
   });
  }
  async function checkBilling(check) {
   const findings = [];
   for (const {what, read} of probesOf(check)) {
    const subject = `${what} of ${(0, domain_scope.OI)(check.scope)}`;
    try {
     await read();
     findings.push({
      subject,
      status: "ok",
      detail: "They can be read."
     });
    } catch (error) {
     findings.push(findingOfError(subject, error));
    }
   }
   return findings;
  }
  function probesOf(check) {
   const isSelected = name => check.datasets.includes(name);
   const period = monthPeriod(check.today);
   return [ ...isSelected("github-credits") ? [ {
    what: "AI credits",
    read: () => readBill(check, {
     period
    })
   } ] : [], ...isSelected("github-cost-centers") ? [ {
    what: "cost centers",
    read: () => readCostCenters(check)
   } ] : [], ...isSelected("github-user-credits") ? [ {
    what: "billing exports",
    read: () => listExports(check)
   } ] : [] ];
  }
  const collect_credits_DATASET = "github-credits";
  async function* collectCredits(options) {
   const {since, until} = options.window;
   for (const month of monthsBetween(since, until)) {
    options.log.info(`${(0, domain_scope.OI)(options.scope)}: reading the credits of ${monthPeriod(month)}.`);
    yield* new MonthWalk(options, month).events();
   }
   const {pool, scope} = options;
   if (pool.failure === void 0) return;
   yield {
    type: "warning",
    warning: poolWarning(pool.failure, scope)
   };
  }
  class MonthWalk {
   #options;
   #month;
   #items=[];
   #isComplete=true;
   #waiting=[];
   constructor(options, month) {
    this.#options = options;
    this.#month = month;
   }
   async* events() {
    const {until} = this.#options.window;
    const last = lastOfMonth(this.#month);
    const days = {
     since: this.#month,
     until: last < until ? last : until
    };
    for (const day of (0, domain_day.hF)(days)) yield* await this.#readDay(day);
    for (const {day} of this.#waiting) yield {
     type: "empty-day",
     dataset: collect_credits_DATASET,
     day
    };
    if (days.until === last && this.#isComplete) yield* this.#compare();
   }
   async #readDay(day) {
    const {bills, window} = this.#options;
    try {
     const bill = await bills.read(this.#options, day);
     this.#items = [ ...this.#items, ...bill ];
     if (day < window.since) return [];
     const credits = await this.#toCredits(day, bill);
     const days = [ ...this.#waiting, credits ];
     this.#waiting = bill.length === 0 ? days : [];
     return bill.length === 0 ? [] : days.map(each => this.#toItem(each));
    } catch (error) {
     if (!(error instanceof errors.c8)) throw error;
     if (isSameForAll(error)) throw error;
     this.#isComplete = false;
     const failure = (0, errors.w2)(error);
     return [ {
      type: "failed-day",
      dataset: collect_credits_DATASET,
      day,
      failure
     } ];
    }
   }
   async #toCredits(day, items) {
    const {today, pool} = this.#options;
    const isCurrent = this.#month === firstOfMonth(today);
    const monthToDate = this.#isComplete ? sumBill(this.#items) : void 0;
    const poolEstimate = isCurrent ? await pool.credits() : void 0;
    return {
     day,
     items,
     monthToDate,
     poolEstimate
    };
   }
   #toItem(credits) {
    const {scope} = this.#options;
    return {
     type: "item",
     item: {
      dataset: collect_credits_DATASET,
      scope,
      credits
     }
    };
   }
   async* #compare() {
    const {bills, scope} = this.#options;
    const period = monthPeriod(this.#month);
    try {
     const month = await bills.read(this.#options, period);
     const difference = findDifference({
      parts: sumUse(this.#items),
      total: sumUse(month)
     }, this.#items.length + month.length);
     if (difference === void 0) return;
     const warning = differenceWarning(difference, {
      parts: `the days of ${period}`,
      scope
     });
     yield {
      type: "warning",
      warning
     };
    } catch (error) {
     if (!(error instanceof errors.c8)) throw error;
     yield {
      type: "failed",
      dataset: collect_credits_DATASET,
      failure: (0, errors.w2)(error)
     };
    }
   }
  }
  class UserCreditLedger {
   #entries=new Map;
   #total=NO_USE;
   #rows=0;
   add(row) {
    const login = row.login.toLowerCase();
    const entry = this.#entries.get(login) ?? emptyEntry();
    this.#entries.set(login, entry);
    addRow(entry, row);
    this.#total = addUse(this.#total, row);
    this.#rows += 1;
   }
   get total() {
    return this.#total;
   }
   get rows() {
    return this.#rows;
   }
   match(month, holders) {
    const left = new Map(this.#entries);
    const people = [];
    for (const {userId, login} of holders) {
     const entry = left.get(login.toLowerCase());
     if (entry === void 0) continue;
     left.delete(login.toLowerCase());
     people.push(toUserCredits(entry, {
      month,
      userId,
      login
     }));
    }
    let unmatched = NO_USE;
    for (const {use} of left.values()) unmatched = addUse(unmatched, use);
    people.sort((one, other) => one.userId - other.userId);
    return {
     people,
     unmatched
    };
   }
  }
  function emptyEntry() {
   return {
    use: NO_USE,
    byModel: new Map,
    monthlyQuota: void 0,
    organizations: new Set
   };
  }
  function addRow(entry, row) {
   const {model, organization, monthlyQuota} = row;
   entry.use = addUse(entry.use, row);
   entry.byModel.set(model, addUse(entry.byModel.get(model) ?? NO_USE, row));
   if (organization !== "") entry.organizations.add(organization);
   if (monthlyQuota === void 0) return;
   entry.monthlyQuota = Math.max(entry.monthlyQuota ?? monthlyQuota, monthlyQuota);
  }
  function toUserCredits(entry, person) {
   const {use, byModel, monthlyQuota} = entry;
   const organizations = [ ...entry.organizations ].sort();
   return {
    ...person,
    use,
    byModel,
    monthlyQuota,
    organizations
   };
  }
  class DownloadFault extends Error {
   name="DownloadFault";
   kind;
   reason;
   constructor(kind, reason) {
    super(reason.message, {
     cause: reason
    });
    this.kind = kind;
    this.reason = reason;
   }
  }
  const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
  function rejectUnsafeLink(link, {apiUrl, subject}) {
   const {protocol, hostname, host} = new URL(link);
   const api = new URL(apiUrl);
   const isLocal = api.protocol === "http:" && LOOPBACK.test(api.hostname);
   const mayBePlain = isLocal && LOOPBACK.test(hostname);
   if (protocol === "https:" || protocol === "http:" && mayBePlain) return;
   throw new errors.c8("GITHUB_UNEXPECTED_RESPONSE", `${(0, github_error.U0)(subject)}: the link to the report at "${(0, 
   redact.E$)(host)}" does not use https.`, {
    remedy: (0, github_remedies.kq)(api.host)
   });
  }
  var lib = __webpack_require__(6070);
  const REQUIRED = [ "date", "username", "model", "quantity", "unit_type", "gross_amount", "net_amount", "organization" ];
  const MAX_ROW_BYTES = 1048576;
  const export_rows_NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
  const CUT_OFF = "CSV_QUOTE_NOT_CLOSED";
  const export_rows_rowSchema = schemas.YOg(schemas.YjP());
  class UnreadableExport extends Error {
   name="UnreadableExport";
   isCutOff;
   constructor(problem, {isCutOff = false} = {}) {
    super(problem);
    this.isCutOff = isCutOff;
   }
  }
  async function* readExportRows(chunks, window) {
   let positions;
   let line = 0;
   let shortLine;
   for await (const cells of parseCsv(chunks)) {
    if (shortLine !== void 0) throw wrongCellCount(shortLine);
    line += 1;
    if (positions === void 0) {
     positions = toPositions(cells);
     continue;
    }
    if (cells.length > positions.size) throw wrongCellCount(line);
    if (cells.length < positions.size) {
     shortLine = line;
     continue;
    }
    const row = export_rows_toRow(cellsOf(cells, positions), {
     line,
     window
    });
    if (row !== void 0) yield row;
   }
   if (positions === void 0) throw new UnreadableExport("the file is empty");
   if (shortLine !== void 0) throw new UnreadableExport(`row ${shortLine} is cut off`, {
    isCutOff: true
   });
  }
  function wrongCellCount(line) {
   return new UnreadableExport(`row ${line} has another number of cells than the first line`);
  }
  async function* parseCsv(chunks) {
   const parser = (0, lib.qg)({
    bom: true,
    max_record_size: MAX_ROW_BYTES,
    relax_column_count: true,
    record_delimiter: [ "\r\n", "\n" ],
    skip_empty_lines: true
   });
   (0, external_node_stream_.pipeline)(external_node_stream_.Readable.from(chunks), parser, () => {});
   try {
    for await (const row of parser) yield export_rows_rowSchema.parse(row);
   } catch (error) {
    if (!(error instanceof lib.J$)) throw error;
    throw new UnreadableExport(`its CSV is broken (${error.code})`, {
     isCutOff: error.code === CUT_OFF && parser.info.records > 0
    });
   }
  }
  function toPositions(header) {
   const positions = new Map(header.map((name, index) => [ name.trim().toLowerCase(), index ]));
   const missing = REQUIRED.find(name => !positions.has(name));
   if (missing !== void 0) throw new UnreadableExport(`its first line has no column "${missing}"`);
   if (positions.size < header.length) throw new UnreadableExport("its first line names a column twice");
   return positions;
  }
  function cellsOf(cells, positions) {
   return column => cells[positions.get(column) ?? -1]?.trim() ?? "";
  }
  function export_rows_toRow(cells, {line, window}) {
   const date = cells("date").slice(0, 10);
   if (!(0, domain_day.N)(date) || date < window.since || date > window.until) throw new UnreadableExport(`row ${line} has a date outside the export`);
   const kind = unitKind(cells("unit_type"));
   if (kind === "other") return;
   if (kind === "unknown") throw new UnreadableExport(`row ${line} has an unknown "unit_type"`);
   const credits = cells("aic_quantity") === "" ? "quantity" : "aic_quantity";
   return {
    login: cells("username"),
    model: cells("model") || UNKNOWN_NAME,
    organization: cells("organization"),
    credits: (0, money_amount.tO)(export_rows_numberIn(cells, credits, line)),
    grossAmount: (0, money_amount.tO)(export_rows_numberIn(cells, "gross_amount", line)),
    netAmount: (0, money_amount.tO)(export_rows_numberIn(cells, "net_amount", line)),
    monthlyQuota: cells("total_monthly_quota") === "" ? void 0 : export_rows_numberIn(cells, "total_monthly_quota", line)
   };
  }
  function export_rows_numberIn(cells, column, line) {
   const text = cells(column);
   const value = Number(text);
   if (export_rows_NUMBER.test(text) && (0, money_amount.uO)(value)) return value;
   throw new UnreadableExport(`row ${line} has no number in "${column}"`);
  }
  const MAX_BROKEN_DOWNLOADS = 3;
  const MAX_EXPIRED_LINKS = 1;
  async function downloadExport(download) {
   const retries = {
    broken: MAX_BROKEN_DOWNLOADS,
    expired: MAX_EXPIRED_LINKS
   };
   let isNew = false;
   for (;;) {
    const {urls, isReused} = await requestExport(download, {
     isNew
    });
    try {
     return await readFiles(download, urls);
    } catch (error) {
     if (!(error instanceof DownloadFault)) throw error;
     retries[error.kind] -= 1;
     if (retries[error.kind] < 0) throw error.reason;
     isNew = isReused && error.kind === "expired";
    }
   }
  }
  async function readFiles(download, urls) {
   const ledger = new UserCreditLedger;
   for (const url of urls) {
    const body = await openFile(download, url);
    try {
     const rows = readExportRows(body, download.window);
     for await (const row of rows) ledger.add(row);
    } catch (error) {
     throw toDownloadError(error, download);
    }
   }
   return ledger;
  }
  async function openFile(download, url) {
   const {downloads, secrets, apiUrl} = download;
   secrets.add(url);
   rejectUnsafeLink(url, {
    apiUrl,
    subject: export_download_subjectOf(download)
   });
   const request = {
    method: "GET",
    url,
    path: "/{export}",
    isRedirectedAnywhere: true
   };
   const response = await downloads.open(request).catch(error => {
    throw (0, github_error.Dl)(error, export_download_subjectOf(download));
   });
   if (response.ok) return response.body ?? emptyBody();
   await (response.body?.cancel());
   const {status} = response;
   const refusal = new http_error.j({
    ...request,
    kind: "status",
    status
   });
   const reason = (0, github_error.Dl)(refusal, export_download_subjectOf(download));
   throw EXPIRED.includes(status) ? new DownloadFault("expired", reason) : reason;
  }
  async function* emptyBody() {}
  const EXPIRED = [ 401, 403, 404, 410 ];
  function toDownloadError(error, download) {
   if (error instanceof http_error.j) {
    const reason = (0, github_error.Dl)(error, export_download_subjectOf(download));
    return new DownloadFault("broken", reason);
   }
   if (!(error instanceof UnreadableExport)) return error;
   const reason = new errors.c8("GITHUB_REPORT_UNREADABLE", `${(0, github_error.U0)(export_download_subjectOf(download))}: ${error.message}.`, {
    cause: error,
    remedy: (0, github_remedies.GD)(github_remedies.Et, "the line and the column, without their content,")
   });
   return error.isCutOff ? new DownloadFault("broken", reason) : reason;
  }
  function export_download_subjectOf(download) {
   return billingSubject(download, describeExport(download.window));
  }
  const collect_user_credits_DATASET = "github-user-credits";
  async function* collectUserCredits(options) {
   const {today, window} = options;
   const roster = await options.readSeats();
   for (const month of monthsBetween(window.since, window.until)) {
    const days = wholeMonth(month, today);
    if (days.until < days.since) continue;
    yield* readMonthOrFail({
     ...options,
     window: days
    }, roster);
   }
  }
  async function* readMonthOrFail(options, roster) {
   try {
    yield* readMonth(options, roster);
   } catch (error) {
    if (!(error instanceof errors.c8) || isSameForAll(error)) throw error;
    yield {
     type: "failed",
     dataset: collect_user_credits_DATASET,
     failure: (0, errors.w2)(error)
    };
   }
  }
  function wholeMonth(month, today) {
   const last = lastOfMonth(month);
   return {
    since: month,
    until: last < today ? last : (0, domain_day.fi)(today, -1)
   };
  }
  async function* readMonth(options, roster) {
   const {scope, window} = options;
   const ledger = await downloadExport(options);
   const {total} = ledger;
   const {people, unmatched} = ledger.match(window.since, loginsOf(roster));
   for (const credits of people) yield {
    type: "item",
    item: {
     dataset: collect_user_credits_DATASET,
     scope,
     credits
    }
   };
   if (hasUse(unmatched)) {
    yield {
     type: "unmatched-credits",
     dataset: collect_user_credits_DATASET,
     use: unmatched
    };
    const period = monthPeriod(window.since);
    const warning = unmatchedWarning({
     unmatched,
     total
    }, {
     period,
     scope
    });
    yield {
     type: "warning",
     warning
    };
   }
   yield* compareWithBill(options, ledger);
  }
  function* loginsOf(roster) {
   for (const {userId, login} of roster.people()) if (login !== void 0) yield {
    userId,
    login
   };
  }
  function hasUse({credits, grossAmount, netAmount}) {
   return credits !== 0 || grossAmount !== 0 || netAmount !== 0;
  }
  async function* compareWithBill(options, ledger) {
   try {
    const bill = await readBillOf(options);
    const difference = findDifference({
     parts: ledger.total,
     total: sumUse(bill)
    }, ledger.rows + bill.length);
    if (difference === void 0) return;
    const {since} = options.window;
    const warning = differenceWarning(difference, {
     parts: `the rows of the export of ${monthPeriod(since)}`,
     scope: options.scope
    });
    yield {
     type: "warning",
     warning
    };
   } catch (error) {
    if (!(error instanceof errors.c8)) throw error;
    yield {
     type: "failed",
     dataset: collect_user_credits_DATASET,
     failure: (0, errors.w2)(error)
    };
   }
  }
  async function readBillOf(options) {
   const {bills, window} = options;
   if (window.until === lastOfMonth(window.since)) return bills.read(options, monthPeriod(window.since));
   const items = [];
   for (const day of (0, domain_day.hF)(window)) items.push(await bills.read(options, day));
   return items.flat();
  }
  class PoolEstimate {
   #readSeats;
   #estimate;
   #failure;
   constructor(readSeats) {
    this.#readSeats = readSeats;
   }
   credits() {
    this.#estimate ??= this.#read();
    return this.#estimate;
   }
   get failure() {
    return this.#failure;
   }
   async #read() {
    try {
     const roster = await this.#readSeats();
     return estimatePool(plansOf(roster));
    } catch (error) {
     if (!(error instanceof errors.c8)) throw error;
     this.#failure = error;
     return;
    }
   }
  }
  function* plansOf(roster) {
   for (const {plan} of roster.holders()) yield plan;
  }
  function billedScopes(scopes) {
   const enterprises = enterprisesOf(scopes);
   return enterprises.length > 0 ? enterprises : scopes;
  }
  function enterprisesOf(scopes) {
   return scopes.filter(({type}) => type === "enterprise");
  }
  function collectCreditsOf(unit) {
   const pool = new PoolEstimate(() => readWholeRoster(unit));
   return collectCredits({
    ...withBilling(unit),
    pool
   });
  }
  function collectCostCentersOf(unit) {
   return collectCostCenters(withBilling(unit));
  }
  function collectUserCreditsOf(unit) {
   return collectUserCredits({
    ...withBilling(unit),
    readSeats: async () => (await readListing(unit)).roster
   });
  }
  function checkBillingOf(unit) {
   return checkBilling(withBilling(unit));
  }
  function withBilling(unit) {
   const {clientFor, ...billing} = unit.billing;
   const client = clientFor(unit.scope, unit.counter);
   return {
    ...unit,
    ...billing,
    client
   };
  }
  async function readWholeRoster(unit) {
   const listing = await readListing(unit);
   const doubt = findDoubt(listing);
   if (doubt === void 0) return listing.roster;
   throw new errors.c8("GITHUB_SEATS_UNSTABLE", `The seat list of ${(0, domain_scope.OI)(unit.scope)} may lack seats: ${doubt}.`, {
    remedy: (0, github_remedies.GD)(github_remedies.KJ, "the seat list")
   });
  }
  function readListing(unit) {
   const {client, scope, log} = unit;
   const subject = seatsSubject(scope, client.credential);
   return readSeats({
    client,
    subject,
    log,
    isForPruning: false
   });
  }
  async function checkSeats(options) {
   const subject = `seats of ${(0, domain_scope.OI)(options.scope)}`;
   try {
    const count = await check_seats_countSeats(options);
    return [ findSeats(subject, options.scope, count), await compare(options, count) ];
   } catch (error) {
    return [ findingOfError(subject, error) ];
   }
  }
  async function check_seats_countSeats(options) {
   let count = {
    counted: 0,
    reported: void 0
   };
   const events = collectSeats({
    ...options,
    datasets: [ "github-seats" ]
   });
   for await (const event of events) {
    if (event.type !== "item" || event.item.dataset !== "github-seats") continue;
    const {size, reportedTotal} = event.item.seats;
    count = {
     counted: size,
     reported: reportedTotal
    };
   }
   return count;
  }
  function findSeats(subject, scope, {counted}) {
   const counts = {
    seat: counted
   };
   if (counted > 0) {
    const seats = counted === 1 ? "The 1 seat" : `All ${counted} seats`;
    return {
     subject,
     status: "ok",
     detail: `${seats} can be read.`,
     counts
    };
   }
   return {
    subject,
    counts,
    status: "warning",
    detail: "The list can be read, and it is empty.",
    remedy: noSeats(scope)
   };
  }
  function noSeats(scope) {
   const {name, expected} = otherNameOf(scope);
   return {
    system: "github",
    kind: "license",
    need: "assignment",
    of: (0, domain_scope.OI)(scope),
    alternatives: [ {
     system: "github",
     kind: "input",
     name,
     expected,
     when: "nobody there is to use Copilot"
    } ]
   };
  }
  function otherNameOf({type}) {
   return type === "organization" ? {
    name: "github-org",
    expected: "the organizations with Copilot"
   } : {
    name: "github-enterprise",
    expected: "an enterprise with Copilot"
   };
  }
  async function compare(options, count) {
   const subject = `seat count of ${(0, domain_scope.OI)(options.scope)}`;
   if (options.scope.type === "enterprise") {
    const total = {
     value: count.reported,
     source: '"total_seats" of the list'
    };
    return compareWith(subject, count, total);
   }
   try {
    const value = await readBilledSeats(options);
    const total = {
     value,
     source: "GitHub's billing summary"
    };
    return compareWith(subject, count, total);
   } catch (error) {
    return findingOfError(subject, error, "unknown");
   }
  }
  async function readBilledSeats({client, scope}) {
   const what = "the Copilot billing summary";
   const subject = {
    ...seatsSubject(scope, client.credential),
    what
   };
   const response = await client.get("GET /orgs/{org}/copilot/billing", {
    org: scope.name
   }).catch(error => {
    throw (0, github_error.Dl)(error, subject);
   });
   const billing = billingSchema.safeParse(response.json());
   if (!billing.success) throw (0, github_error.Lf)(billing.error, subject);
   return billing.data.seat_breakdown?.total ?? void 0;
  }
  function compareWith(subject, {counted}, total) {
   if (total.value === void 0) {
    const detail = `GitHub gives no number to compare with in ${total.source}.`;
    return {
     subject,
     status: "unknown",
     detail
    };
   }
   const detail = `The list has ${counted} people and unassigned seats. The number in ${total.source} is ${total.value}.`;
   if (counted === total.value) return {
    subject,
    status: "ok",
    detail
   };
   return {
    subject,
    status: "warning",
    detail,
    remedy: {
     system: "github",
     kind: "wait",
     note: "A small difference is normal while seats change. A person with several grants counts once here.",
     alternatives: [ {
      system: "github",
      kind: "contact",
      who: github_remedies.KJ,
      about: "both numbers",
      when: "the difference stays"
     } ]
    }
   };
  }
  function shareSeats({readers, isForPruning}) {
   let shared;
   let waiting = readers;
   return options => {
    const listing = shared ?? readSeats({
     ...options,
     isForPruning
    });
    waiting -= 1;
    shared = waiting > 0 ? listing : void 0;
    return listing;
   };
  }
  class BitSet {
   #words;
   constructor(size) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
   }
   has(index) {
    return ((this.#words[index >>> 5] ?? 0) & 1 << (index & 31)) !== 0;
   }
   add(index) {
    this.#words[index >>> 5] = (this.#words[index >>> 5] ?? 0) | bitOf(index);
   }
   delete(index) {
    this.#words[index >>> 5] = (this.#words[index >>> 5] ?? 0) & ~bitOf(index);
   }
   get count() {
    let count = 0;
    for (const word of this.#words) for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
    return count;
   }
  }
  function bitOf(index) {
   return 1 << (index & 31);
  }
  const SUMMED = [ "interactions", "generations", "linesAdded", "linesDeleted", "completionAcceptances", "completionGenerations", "aiCreditsUsed" ];
  const PRECISION = 1e6;
  function team_sums_figuresOf(usage) {
   return {
    interactions: usage.totals.interactions,
    generations: usage.totals.generations,
    linesAdded: usage.totals.linesAdded,
    linesDeleted: usage.totals.linesDeleted,
    completionAcceptances: completionFigure(usage, "acceptances"),
    completionGenerations: completionFigure(usage, "generations"),
    aiCreditsUsed: usage.aiCreditsUsed
   };
  }
  class SumColumns {
   #values;
   constructor(teamCount) {
    this.#values = new Float64Array(teamCount * SUMMED.length).fill(Number.NaN);
   }
   add(team, sums, sign = 1) {
    for (const [index, name] of SUMMED.entries()) {
     const value = sums[name];
     if (value === void 0) continue;
     const slot = team * SUMMED.length + index;
     const known = this.#values[slot] ?? Number.NaN;
     this.#values[slot] = (Number.isNaN(known) ? 0 : known) + sign * value;
    }
   }
   of(team) {
    return {
     interactions: this.#get(team, 0),
     generations: this.#get(team, 1),
     linesAdded: this.#get(team, 2),
     linesDeleted: this.#get(team, 3),
     completionAcceptances: this.#get(team, 4),
     completionGenerations: this.#get(team, 5),
     aiCreditsUsed: this.#get(team, 6)
    };
   }
   #get(team, index) {
    const value = this.#values[team * SUMMED.length + index] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    return Math.round(value * PRECISION) / PRECISION;
   }
  }
  const ACTIVITIES = [ "active", "passive", "seen", "unknown" ];
  const COUNTED = [ ...ACTIVITIES, ...surfaces_SURFACES ];
  class TeamDay {
   membership;
   #members;
   #counts;
   #sums;
   #hasRow;
   #active;
   #outside=0;
   constructor(membership) {
    this.membership = membership;
    const {teams, personCount} = membership;
    this.#members = membership.countMembers();
    this.#counts = new Uint32Array((teams.length + 1) * COUNTED.length);
    this.#sums = new SumColumns(teams.length + 1);
    this.#hasRow = new BitSet(personCount);
    this.#active = new BitSet(personCount);
   }
   add(usage, replaced) {
    const person = this.membership.find(usage.userId);
    if (person === void 0) {
     if (replaced === void 0) this.#outside += 1;
    } else this.#hasRow.add(person);
    if (replaced !== void 0) this.#count(person, replaced, -1);
    this.#count(person, usage, 1);
   }
   isActive(person) {
    return this.#active.has(person);
   }
   * teams() {
    for (const [number, team] of this.membership.teams.entries()) yield this.#usageOf(number, {
     team,
     members: this.#members[number] ?? 0
    });
    if (this.#outside === 0) return;
    const residual = {
     team: void 0,
     members: this.#outside
    };
    yield this.#usageOf(this.membership.teams.length, residual);
   }
   reconcile(reportedPeople) {
    const listed = new BitSet(this.membership.personCount);
    for (let person = 0; person < this.membership.personCount; person += 1) for (const team of this.membership.teamsOf(person)) if ((this.#members[team] ?? 0) > 0) listed.add(person);
    const withoutRow = this.membership.personCount - this.#hasRow.count;
    return {
     inTeams: listed.count + this.#outside,
     inReports: reportedPeople + withoutRow
    };
   }
   #count(person, usage, sign) {
    const {activity, surfaces} = activityOf(usage);
    const sums = team_sums_figuresOf(usage);
    const {teams} = this.membership;
    const own = person === void 0 ? [ teams.length ] : this.membership.teamsOf(person);
    for (const team of own) {
     this.#sums.add(team, sums, sign);
     for (const name of [ activity, ...surfaces ]) {
      const slot = team * COUNTED.length + COUNTED.indexOf(name);
      this.#counts[slot] = (this.#counts[slot] ?? 0) + sign;
     }
    }
    if (person === void 0) return;
    if (activity === "active" && sign === 1) this.#active.add(person); else this.#active.delete(person);
   }
   #usageOf(number, {team, members}) {
    const count = name => this.#counts[number * COUNTED.length + COUNTED.indexOf(name)] ?? 0;
    return {
     team,
     members,
     people: {
      active: count("active"),
      passive: count("passive"),
      seen: count("seen"),
      unknown: count("unknown")
     },
     surfaces: {
      ide: count("ide"),
      cli: count("cli"),
      app: count("app"),
      vscode_agent: count("vscode_agent"),
      cloud_agent: count("cloud_agent"),
      code_review: count("code_review"),
      third_party_agent: count("third_party_agent"),
      unattributed: count("unattributed")
     },
     sums: this.#sums.of(number)
    };
   }
  }
  const GROUPS = [ true, false ].flatMap(isActive => [ "business", "enterprise", void 0 ].map(plan => ({
   plan,
   isActive
  })));
  function team_seats_countSeats(membership, people, isActiveSeat) {
   const {length} = membership.teams;
   const counts = new Uint32Array(length * GROUPS.length);
   const never = new Uint32Array(length);
   for (const seat of people) {
    const person = membership.find(seat.userId);
    if (person === void 0) continue;
    const isActive = isActiveSeat(seat);
    const group = GROUPS.findIndex(each => each.plan === seat.plan && each.isActive === isActive);
    for (const team of membership.teamsOf(person)) {
     increase(counts, team * GROUPS.length + group);
     if (seat.lastActivityAt === void 0) increase(never, team);
    }
   }
   return team => {
    const groups = GROUPS.map((group, index) => ({
     ...group,
     count: counts[team * GROUPS.length + index] ?? 0
    })).filter(({count}) => count > 0);
    return {
     total: sum(groups),
     active: sum(groups.filter(({isActive}) => isActive)),
     noRecordedActivity: never[team] ?? 0,
     groups
    };
   };
  }
  function sum(groups) {
   return groups.reduce((total, {count}) => total + count, 0);
  }
  function increase(counts, index) {
   counts[index] = (counts[index] ?? 0) + 1;
  }
  class TeamWindow {
   #newest;
   #days=[];
   add({day, membership, usage}) {
    this.#newest ??= startWith(day, membership);
    if (usage === void 0) return;
    this.#days.push(day);
    addSums(this.#newest, usage);
    addActive(this.#newest, usage);
   }
   get day() {
    return this.#newest?.day;
   }
   * teams(people, isActiveSeat) {
    if (this.#newest === void 0) return;
    const {day, membership, sums} = this.#newest;
    const seats = team_seats_countSeats(membership, people, isActiveSeat);
    const members = membership.countMembers();
    const active = countActive(this.#newest);
    for (const [number, team] of membership.teams.entries()) {
     const activePeople = active[number] ?? 0;
     yield {
      team,
      day,
      members: members[number] ?? 0,
      seats: seats(number),
      activity: this.#activity({
       activePeople,
       sums: sums.of(number)
      })
     };
    }
   }
   #activity(figures) {
    const [until] = this.#days;
    const since = this.#days.at(-1);
    if (since === void 0 || until === void 0) return;
    return {
     since,
     until,
     days: this.#days.length,
     ...figures
    };
   }
  }
  function startWith(day, membership) {
   return {
    day,
    membership,
    teamById: new Map(membership.teams.map(({id}, index) => [ id, index ])),
    active: new BitSet(membership.pairCount),
    sums: new SumColumns(membership.teams.length)
   };
  }
  function addSums({teamById, sums}, usage) {
   for (const {team, sums: ofDay} of usage.teams()) {
    const number = team && teamById.get(team.id);
    if (number !== void 0) sums.add(number, ofDay);
   }
  }
  function addActive({membership, teamById, active}, usage) {
   const {membership: then} = usage;
   const numberNow = then.teams.map(({id}) => teamById.get(id));
   for (let person = 0; person < then.personCount; person += 1) {
    if (!usage.isActive(person)) continue;
    const now = membership.find(then.userIdOf(person));
    if (now === void 0) continue;
    for (const team of then.teamsOf(person)) {
     const pair = findPair(membership, now, numberNow[team]);
     if (pair !== void 0) active.add(pair);
    }
   }
  }
  function findPair(membership, person, team) {
   const end = membership.firstPairOf(person + 1);
   for (let pair = membership.firstPairOf(person); pair < end; pair += 1) if (membership.teamOf(pair) === team) return pair;
   return;
  }
  function countActive({membership, active}) {
   const counts = new Uint32Array(membership.teams.length);
   for (let pair = 0; pair < membership.pairCount; pair += 1) if (active.has(pair)) increase(counts, membership.teamOf(pair));
   return counts;
  }
  const CREDIT_PRECISION = 1e6;
  function mergeUsageDays(rows) {
   return merge_usage_distinct(rows).reduce((one, other) => ({
    ...mergeBreakdowns(one, other),
    ...mergeSurfaces(one, other),
    day: one.day,
    people: merge_usage_mergeFigures(one.people, other.people, larger),
    pullRequests: mergePullRequests(one.pullRequests, other.pullRequests),
    phases: mergePhases(one.phases, other.phases),
    breakdown: mergeRawBreakdowns(one.breakdown, other.breakdown)
   }));
  }
  function mergeUserUsageDays(rows) {
   return merge_usage_distinct(rows).reduce((one, other) => ({
    ...mergeBreakdowns(one, other),
    ...mergeSurfaces(one, other),
    ...mergeFlags(one, other),
    day: one.day,
    userId: one.userId,
    login: one.login || other.login,
    aiCreditsUsed: sumCredits(one.aiCreditsUsed, other.aiCreditsUsed),
    activityOfRows: mergeActivity(one, other),
    ...mergePhase(one, other),
    cliVersion: one.cliVersion ?? other.cliVersion
   }));
  }
  function merge_usage_distinct(rows) {
   return rows.filter((row, index) => !rows.slice(0, index).some(earlier => (0, external_node_util_.isDeepStrictEqual)(earlier, row)));
  }
  function mergeBreakdowns(one, other) {
   return {
    totals: merge_usage_mergeFigures(one.totals, other.totals, merge_usage_sum),
    byFeature: concat(one.byFeature, other.byFeature),
    byEditor: concat(one.byEditor, other.byEditor),
    byLanguage: concat(one.byLanguage, other.byLanguage),
    byModel: concat(one.byModel, other.byModel)
   };
  }
  function mergeSurfaces(one, other) {
   return {
    cli: mergeOptional(one.cli, other.cli),
    app: mergeOptional(one.app, other.app),
    vscodeAgent: mergeOptional(one.vscodeAgent, other.vscodeAgent),
    thirdPartyAgentRuns: merge_usage_sum(one.thirdPartyAgentRuns, other.thirdPartyAgentRuns)
   };
  }
  function mergeFlags(one, other) {
   return {
    usedChat: either(one.usedChat, other.usedChat),
    usedAgent: either(one.usedAgent, other.usedAgent),
    usedCli: either(one.usedCli, other.usedCli),
    usedApp: either(one.usedApp, other.usedApp),
    usedVscodeAgent: either(one.usedVscodeAgent, other.usedVscodeAgent),
    usedCloudAgent: either(one.usedCloudAgent, other.usedCloudAgent),
    usedCodeReview: either(one.usedCodeReview, other.usedCodeReview),
    usedCodeReviewPassive: either(one.usedCodeReviewPassive, other.usedCodeReviewPassive)
   };
  }
  function mergePhase(one, other) {
   const isHigher = (other.adoptionPhase ?? -1) > (one.adoptionPhase ?? -1);
   const {adoptionPhase, adoptionPhaseName} = isHigher ? other : one;
   return {
    adoptionPhase,
    adoptionPhaseName
   };
  }
  function mergePullRequests(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return {
    ...merge_usage_mergeFigures(one, other, merge_usage_sum),
    medianMinutesToMerge: onlyOne(one.medianMinutesToMerge, other.medianMinutesToMerge),
    medianMinutesToMergeCopilotAuthored: onlyOne(one.medianMinutesToMergeCopilotAuthored, other.medianMinutesToMergeCopilotAuthored),
    medianMinutesToMergeCopilotReviewed: onlyOne(one.medianMinutesToMergeCopilotReviewed, other.medianMinutesToMergeCopilotReviewed)
   };
  }
  function mergePhases(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return joinPhases([ ...one, ...other ]);
  }
  function joinPhases(phases) {
   const byPhase = Map.groupBy(phases, ({phase}) => phase);
   return Array.from(byPhase, ([phase, parts]) => ({
    phase,
    people: parts.map(({people}) => people).reduce(larger),
    pullRequestsMerged: parts.map(({pullRequestsMerged: merged}) => merged).reduce(merge_usage_sum)
   }));
  }
  function mergeRawBreakdowns(one, other) {
   const merged = {
    ...one
   };
   for (const [name, value] of Object.entries(other)) merged[name] = [ one[name] ?? [], value ].flat();
   return merged;
  }
  function mergeOptional(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return merge_usage_mergeFigures(one, other, merge_usage_sum);
  }
  function merge_usage_mergeFigures(one, other, merge) {
   const names = new Set([ ...Object.keys(one), ...Object.keys(other) ]);
   return Object.fromEntries(Array.from(names, name => [ name, merge(one[name], other[name]) ]));
  }
  function concat(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return [ ...one, ...other ];
  }
  function merge_usage_sum(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return one + other;
  }
  function sumCredits(one, other) {
   const credits = merge_usage_sum(one, other);
   return credits && Math.round(credits * CREDIT_PRECISION) / CREDIT_PRECISION;
  }
  function larger(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return Math.max(one, other);
  }
  function onlyOne(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return one === other ? one : void 0;
  }
  function either(one, other) {
   if (one === void 0 || other === void 0) return one ?? other;
   return one || other;
  }
  class OtherDays {
   #subject;
   #day;
   #rows=0;
   constructor(subject, day) {
    this.#subject = subject;
    this.#day = day;
   }
   clear() {
    this.#rows = 0;
   }
   isOfDay(row) {
    if (row.day === this.#day) return true;
    this.#rows += 1;
    return false;
   }
   * warnings() {
    if (this.#rows === 0) return;
    const {what, scope} = this.#subject;
    const rows = this.#rows === 1 ? "1 row" : `${this.#rows} rows`;
    const message = `The report on ${what} of ${(0, domain_scope.OI)(scope)} has ${rows} about other days. The action skips these rows. If the warning comes every night, contact GitHub Support.`;
    yield {
     type: "warning",
     warning: {
      code: "GITHUB_ROWS_OF_OTHER_DAYS",
      message
     }
    };
   }
  }
  const nesting_MAX_DEPTH = 20;
  function isShallow(value) {
   let level = [ value ];
   for (let depth = 0; depth <= nesting_MAX_DEPTH && level.length > 0; depth += 1) level = level.filter(entry => typeof entry === "object" && entry !== null).flatMap(entry => Object.values(Object(entry)));
   return level.length === 0;
  }
  const schemas_count = schemas.aig().nullish();
  const flag = schemas.zMY().nullish();
  const reports_schemas_text = schemas.YjP().nullish();
  const TOO_DEEP = "is nested too deeply";
  const day = schemas.YjP().refine(domain_day.N, "is not a day");
  const wholeId = schemas.KCZ([ schemas.aig().int(), schemas.YjP().regex(/^\d+$/).transform(Number).pipe(schemas.aig().int()) ]);
  const id = schemas.KCZ([ schemas.YjP(), schemas.aig() ]).nullish();
  const counters = {
   user_initiated_interaction_count: schemas_count,
   code_generation_activity_count: schemas_count,
   code_acceptance_activity_count: schemas_count,
   loc_suggested_to_add_sum: schemas_count,
   loc_suggested_to_delete_sum: schemas_count,
   loc_added_sum: schemas_count,
   loc_deleted_sum: schemas_count
  };
  const countersSchema = schemas.Ikc(counters);
  const names = {
   ide: reports_schemas_text,
   feature: reports_schemas_text,
   language: reports_schemas_text,
   model: reports_schemas_text
  };
  const versions = {
   last_known_ide_version: schemas.Ikc({
    ide_version: reports_schemas_text
   }).nullish(),
   last_known_plugin_version: schemas.Ikc({
    plugin_version: reports_schemas_text
   }).nullish()
  };
  const entrySchema = schemas.Ikc({
   ...counters,
   ...names,
   ...versions
  });
  const keptEntries = schemas.YOg(schemas._H3(entrySchema.shape)).nullish();
  const surfaceCounts = {
   session_count: schemas_count,
   request_count: schemas_count,
   prompt_count: schemas_count
  };
  const surfaceSchema = schemas.Ikc({
   ...surfaceCounts,
   token_usage: schemas.Ikc({
    output_tokens_sum: schemas_count,
    prompt_tokens_sum: schemas_count
   }).nullish()
  });
  const schemas_surfaces = {
   totals_by_copilot_app: surfaceSchema.nullish(),
   totals_by_vscode_agent: schemas.Ikc({
    session_count: schemas_count,
    total_user_messages: schemas_count
   }).nullish()
  };
  const surfacesSchema = schemas.Ikc({
   ...schemas_surfaces,
   totals_by_cli: surfaceSchema.nullish(),
   totals_by_3rd_party_agent: schemas.YOg(schemas.Ikc({
    user_initiated_interaction_count: schemas_count
   })).nullish()
  });
  const breakdownsSchema = schemas.Ikc({
   ...counters,
   totals_by_ide: schemas.YOg(schemas.Ikc({
    ...counters,
    ide: reports_schemas_text,
    ...versions
   })).nullish(),
   totals_by_feature: schemas.YOg(schemas.Ikc({
    ...counters,
    feature: reports_schemas_text
   })).nullish(),
   totals_by_language_feature: schemas.YOg(schemas.Ikc({
    language: reports_schemas_text,
    code_generation_activity_count: schemas_count
   })).nullish(),
   totals_by_model_feature: schemas.YOg(schemas.Ikc({
    model: reports_schemas_text,
    user_initiated_interaction_count: schemas_count,
    code_generation_activity_count: schemas_count
   })).nullish()
  });
  const reportLinksSchema = schemas._H3({
   download_links: schemas.YOg(schemas.OZ5()).nullish(),
   report_day: reports_schemas_text
  });
  const pullRequestsSchema = schemas._H3({
   total_created: schemas_count,
   total_created_by_copilot: schemas_count,
   total_reviewed: schemas_count,
   total_reviewed_by_copilot: schemas_count,
   total_merged: schemas_count,
   total_merged_created_by_copilot: schemas_count,
   total_merged_reviewed_by_copilot: schemas_count,
   total_suggestions: schemas_count,
   total_applied_suggestions: schemas_count,
   total_copilot_suggestions: schemas_count,
   total_copilot_applied_suggestions: schemas_count,
   median_minutes_to_merge: schemas_count,
   median_minutes_to_merge_copilot_authored: schemas_count,
   median_minutes_to_merge_copilot_reviewed: schemas_count
  });
  const phaseSchema = schemas._H3({
   phase: schemas.L5J().optional(),
   name: schemas.L5J().optional(),
   phase_number: schemas_count,
   users_in_phase_28d: schemas_count,
   total_pull_requests_merged: schemas_count
  });
  const usageRowSchema = schemas._H3({
   day,
   ...counters,
   totals_by_ide: keptEntries,
   totals_by_feature: keptEntries,
   totals_by_language_feature: keptEntries,
   totals_by_model_feature: keptEntries,
   ...schemas_surfaces,
   totals_by_cli: surfaceSchema.nullish(),
   totals_by_3rd_party_agent: schemas.YOg(schemas._H3({
    user_initiated_interaction_count: schemas_count
   })).nullish(),
   totals_by_ai_adoption_phase: schemas.YOg(phaseSchema).nullish(),
   daily_active_users: schemas_count,
   weekly_active_users: schemas_count,
   monthly_active_users: schemas_count,
   monthly_active_chat_users: schemas_count,
   monthly_active_agent_users: schemas_count,
   daily_active_cli_users: schemas_count,
   daily_active_copilot_app_users: schemas_count,
   daily_active_vscode_agent_users: schemas_count,
   daily_active_copilot_cloud_agent_users: schemas_count,
   weekly_active_copilot_cloud_agent_users: schemas_count,
   monthly_active_copilot_cloud_agent_users: schemas_count,
   daily_active_copilot_code_review_users: schemas_count,
   weekly_active_copilot_code_review_users: schemas_count,
   monthly_active_copilot_code_review_users: schemas_count,
   daily_passive_copilot_code_review_users: schemas_count,
   weekly_passive_copilot_code_review_users: schemas_count,
   monthly_passive_copilot_code_review_users: schemas_count,
   pull_requests: pullRequestsSchema.nullish()
  }).superRefine((row, context) => {
   for (const [name, value] of Object.entries(row)) {
    if (isShallow(value)) continue;
    context.addIssue({
     code: "custom",
     path: [ name ],
     message: TOO_DEEP
    });
   }
  });
  const uses = schemas.YOg(schemas.Ikc({
   interaction_count: schemas_count,
   user_initiated_interaction_count: schemas_count
  })).nullish();
  const customizations = {
   totals_by_skill: uses,
   totals_by_custom_agent: uses,
   totals_by_slash_cmd: uses,
   totals_by_plugin: uses,
   totals_by_mcp: uses,
   distinct_skill_use_count: schemas_count,
   distinct_custom_agent_use_count: schemas_count,
   distinct_slash_cmd_use_count: schemas_count,
   distinct_plugin_use_count: schemas_count,
   distinct_mcp_use_count: schemas_count
  };
  schemas.Ikc(customizations);
  const personDaySchema = schemas.Ikc({
   day,
   user_id: wholeId
  });
  const userRowSchema = schemas.Ikc({
   day,
   user_id: wholeId,
   user_login: optionalText,
   organization_id: id,
   ...breakdownsSchema.shape,
   totals_by_language_model: schemas.YOg(countersSchema).nullish(),
   ...surfacesSchema.shape,
   totals_by_cli: schemas.Ikc({
    ...surfaceCounts,
    last_known_cli_version: schemas.Ikc({
     cli_version: reports_schemas_text
    }).nullish()
   }).nullish(),
   totals_by_copilot_app: schemas.Ikc(surfaceCounts).nullish(),
   ...customizations,
   used_chat: flag,
   used_agent: flag,
   used_cli: flag,
   used_copilot_app: flag,
   used_vscode_agent: flag,
   used_copilot_cloud_agent: flag,
   used_copilot_coding_agent: flag,
   used_copilot_code_review_active: flag,
   used_copilot_code_review_passive: flag,
   ai_credits_used: schemas_count,
   ai_adoption_phase: schemas.L5J().refine(isShallow, TOO_DEEP).optional()
  });
  const teamRowSchema = schemas.Ikc({
   day,
   user_id: wholeId,
   team_id: wholeId.transform(String),
   slug: optionalText
  });
  const adoptionSchema = schemas._H3({
   report_start_day: schemas.YjP().nullish(),
   report_end_day: schemas.YjP().nullish(),
   copilot_feature_engagement: schemas._H3({
    totals_by_feature: schemas.YOg(schemas._H3({
     feature: reports_schemas_text,
     engaged_user_count: schemas_count
    })).nullish()
   }).nullish(),
   day_totals: schemas.YOg(schemas.L5J()).nullish()
  });
  const ROUTES = {
   organization: {
    scope: "GET /orgs/{org}/copilot/metrics/reports/organization-1-day",
    users: "GET /orgs/{org}/copilot/metrics/reports/users-1-day",
    teams: "GET /orgs/{org}/copilot/metrics/reports/user-teams-1-day",
    adoption: "GET /orgs/{org}/copilot/metrics/reports/organization-28-day/latest"
   },
   enterprise: {
    scope: "GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-1-day",
    users: "GET /enterprises/{enterprise}/copilot/metrics/reports/users-1-day",
    teams: "GET /enterprises/{enterprise}/copilot/metrics/reports/user-teams-1-day",
    adoption: "GET /enterprises/{enterprise}/copilot/metrics/reports/enterprise-28-day/latest"
   }
  };
  const MAX_FILES = 1e3;
  async function requestFiles(report) {
   const {client, scope, day, subject} = report;
   const {name, type} = scope;
   const owner = type === "organization" ? {
    org: name
   } : {
    enterprise: name
   };
   const response = await client.get(ROUTES[type][report.about], {
    ...owner,
    ...day && {
     day
    }
   }).catch(error => {
    throw (0, github_error.Dl)(error, subject);
   });
   if (response.status === 204 || response.text().trim() === "") return [];
   const body = response.json();
   if (saysNoReport(body)) return [];
   const links = reportLinksSchema.safeParse(body);
   if (!links.success) throw (0, github_error.Lf)(links.error, subject);
   const urls = [ ...new Set(links.data.download_links ?? []) ];
   if (urls.length > MAX_FILES) throw tooManyFiles(urls.length, subject);
   if (urls.length > 0) rejectOtherDay(links.data.report_day, report);
   return urls.map((url, index) => {
    report.secrets.add(url);
    rejectUnsafeLink(url, report);
    return {
     url,
     number: index + 1,
     ofNumber: urls.length
    };
   });
  }
  function tooManyFiles(count, subject) {
   return new errors.c8("GITHUB_UNEXPECTED_RESPONSE", `${(0, github_error.U0)(subject)}: GitHub offers ${count} files for one report, and the run reads ${MAX_FILES} at most.`, {
    remedy: (0, github_remedies.GD)(github_remedies.KJ, "the number of files")
   });
  }
  function saysNoReport(body) {
   if (Array.isArray(body)) return body.length === 0;
   return body === null || typeof body === "string";
  }
  function rejectOtherDay(reportDay, {day, subject}) {
   if (day === void 0 || !reportDay || reportDay.slice(0, 10) === day) return;
   throw new errors.c8("GITHUB_UNEXPECTED_RESPONSE", `${(0, github_error.U0)(subject)}: GitHub offers the report of another day, "${(0, 
   redact.E$)(reportDay.slice(0, 10))}".`, {
    remedy: (0, github_remedies.GD)(github_remedies.KJ, "the day")
   });
  }
  const rows_CUT_OFF = "is cut off";
  const NOT_JSON = "is not JSON";
  class UnreadableReport extends Error {
   name="UnreadableReport";
   isCutOff;
   constructor(line, problem) {
    super(`line ${line} of the report ${problem}`);
    this.isCutOff = problem === rows_CUT_OFF;
   }
  }
  async function* readRows(chunks) {
   const splitter = new RowSplitter;
   for await (const chunk of chunks) yield* splitter.split(chunk);
   splitter.end();
  }
  const rows_MAX_ROW_BYTES = 16 * 1024 * 1024;
  const NEWLINE = 10;
  const QUOTE = 34;
  const BACKSLASH = 92;
  const rows_COMMA = 44;
  const OPEN_ARRAY = 91;
  const CLOSE_ARRAY = 93;
  const OPEN_ROW = 123;
  const CLOSE_ROW = 125;
  const BLANK = new Set([ 32, 9, 13, 239, 187, 191 ]);
  class RowSplitter {
   #decoder=new TextDecoder;
   #line=1;
   #rowLine=1;
   #arrays=0;
   #braces=0;
   #isInString=false;
   #isEscaped=false;
   #isSkipping=false;
   #malformedLine;
   #areRowsLines;
   #pending=[];
   #pendingBytes=0;
   end() {
    if (this.#braces > 0) rows_fail(this.#rowLine, rows_CUT_OFF);
    if (this.#arrays > 0) rows_fail(this.#line, rows_CUT_OFF);
   }
   * split(chunk) {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
     const byte = chunk[at] ?? 0;
     const row = byte === OPEN_ROW ? this.#takeLine(chunk, at) : void 0;
     if (row !== void 0) {
      yield {
       line: this.#line,
       value: row.value
      };
      at += row.length - 1;
     } else if (this.#braces === 0) {
      start = at;
      this.#stepBetweenRows(byte);
     } else if (this.#isInString) this.#stepInString(byte); else if (this.#stepInRow(byte)) yield this.#parse(chunk.subarray(start, at + 1));
     if (this.#malformedLine !== void 0) yield this.#takeMalformed();
    }
    if (this.#braces > 0) this.#keep(chunk.subarray(start));
   }
   #takeLine(chunk, start) {
    const isBetweenLines = this.#braces === 0 && this.#arrays === 0;
    if (!isBetweenLines || this.#isSkipping) return;
    const end = chunk.indexOf(NEWLINE, start);
    if (end === -1) return;
    try {
     const text = this.#decoder.decode(chunk.subarray(start, end));
     const value = JSON.parse(text);
     this.#areRowsLines ??= true;
     return {
      value,
      length: end - start
     };
    } catch {
     return;
    }
   }
   #stepBetweenRows(byte) {
    if (this.#isSkipping) {
     this.#skip(byte);
     return;
    }
    switch (byte) {
    case NEWLINE:
     this.#line += 1;
     return;

    case OPEN_ROW:
     this.#braces = 1;
     this.#rowLine = this.#line;
     return;

    case OPEN_ARRAY:
     this.#arrays += 1;
     return;

    case CLOSE_ARRAY:
     if (this.#arrays === 0) this.#rejectLine(); else this.#arrays -= 1;
     return;

    case rows_COMMA:
     if (this.#arrays === 0) this.#rejectLine();
     return;
    }
    if (!BLANK.has(byte)) this.#rejectLine();
   }
   #stepInString(byte) {
    if (byte === NEWLINE) this.#rejectRow(); else if (this.#isEscaped) this.#isEscaped = false; else if (byte === BACKSLASH) this.#isEscaped = true; else if (byte === QUOTE) this.#isInString = false;
   }
   #stepInRow(byte) {
    if (byte === QUOTE) this.#isInString = true; else if (byte === OPEN_ROW) this.#braces += 1; else if (byte === NEWLINE) this.#breakLine(); else if (byte === CLOSE_ROW) {
     this.#braces -= 1;
     return this.#braces === 0;
    }
    return false;
   }
   #breakLine() {
    if (this.#areRowsLines) this.#rejectRow(); else this.#line += 1;
   }
   get #areLinesIndependent() {
    return this.#areRowsLines === true && this.#arrays === 0;
   }
   #rejectLine() {
    const hasRow = this.#rowLine === this.#line;
    if (hasRow || !this.#areLinesIndependent) rows_fail(this.#line, NOT_JSON);
    this.#malformedLine = this.#line;
    this.#isSkipping = true;
   }
   #rejectRow() {
    if (!this.#areLinesIndependent) rows_fail(this.#rowLine, NOT_JSON);
    this.#braces = 0;
    this.#isInString = false;
    this.#isEscaped = false;
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#malformedLine = this.#rowLine;
    this.#line += 1;
   }
   #skip(byte) {
    if (byte !== NEWLINE) return;
    this.#isSkipping = false;
    this.#line += 1;
   }
   #takeMalformed() {
    const line = this.#malformedLine ?? this.#line;
    this.#malformedLine = void 0;
    return {
     line,
     value: void 0,
     problem: NOT_JSON
    };
   }
   #keep(piece) {
    this.#pending.push(piece);
    this.#pendingBytes += piece.length;
    if (this.#pendingBytes > rows_MAX_ROW_BYTES) rows_fail(this.#rowLine, "has no end");
   }
   #parse(lastPiece) {
    this.#areRowsLines ??= this.#rowLine === this.#line;
    const bytes = this.#join(lastPiece);
    try {
     new BufferMeter(rows_MAX_ROW_BYTES).add(bytes);
     const value = JSON.parse(this.#decoder.decode(bytes));
     return {
      line: this.#rowLine,
      value
     };
    } catch {
     if (!this.#areRowsLines) rows_fail(this.#rowLine, NOT_JSON);
     return {
      line: this.#rowLine,
      value: void 0,
      problem: NOT_JSON
     };
    }
   }
   #join(lastPiece) {
    if (this.#pending.length === 0) return lastPiece;
    const bytes = external_node_buffer_.Buffer.concat([ ...this.#pending, lastPiece ]);
    this.#pending = [];
    this.#pendingBytes = 0;
    return bytes;
   }
  }
  function rows_fail(line, problem) {
   throw new UnreadableReport(line, problem);
  }
  const download_MAX_BROKEN_DOWNLOADS = 3;
  const download_MAX_EXPIRED_LINKS = 1;
  async function* readReport(report, read) {
   const retries = {
    broken: download_MAX_BROKEN_DOWNLOADS,
    expired: download_MAX_EXPIRED_LINKS
   };
   let fault;
   for (;;) {
    const files = await requestFiles(report);
    if (files.length === 0) break;
    try {
     return yield* read(files);
    } catch (error) {
     fault = countRetry(retries, error);
    }
   }
   if (fault !== void 0) throw fault.reason;
  }
  function countRetry(retries, error) {
   if (!(error instanceof DownloadFault)) throw error;
   retries[error.kind] -= 1;
   if (retries[error.kind] < 0) throw error.reason;
   return error;
  }
  async function* downloadRows(report, files, {schema, malformed}) {
   for (const file of files) for await (const {value, row} of downloadValues(report, file)) {
    const parsed = schema.safeParse(value);
    if (parsed.success) {
     malformed.addValid();
     yield parsed.data;
    } else {
     malformed.addMalformed(download_placeOf(row, file, parsed.error));
     if (malformed.isTooMany) throw tooManyMalformed(report, malformed);
    }
   }
   if (malformed.isTooLargeShare) throw tooManyMalformed(report, malformed);
  }
  async function* downloadValues(report, file) {
   const body = await download_openFile(report, file);
   try {
    for await (const row of readRows(body)) for (const value of unwrap(report, row.value)) yield {
     value,
     row
    };
   } catch (error) {
    throw download_toDownloadError(error, report, file);
   }
  }
  function* reportSkipped(malformed, datasets, subject) {
   if (malformed.count === 0) return;
   yield {
    type: "warning",
    warning: (0, github_error.SF)(malformed, subject)
   };
   const reason = `${malformed.share} are malformed`;
   for (const dataset of datasets) yield {
    type: "incomplete",
    dataset,
    reason
   };
  }
  function unwrap({about}, value) {
   const isObject = typeof value === "object" && value !== null;
   if (about === "users" || about === "teams" || !isObject) return [ value ];
   const days = "day_totals" in value ? value.day_totals : void 0;
   if (about === "adoption") {
    const isWrapper = days !== void 0 || "report_end_day" in value;
    return [ isWrapper ? value : {
     day_totals: [ value ]
    } ];
   }
   if (Array.isArray(days)) return days;
   return days === null && !("day" in value) ? [] : [ value ];
  }
  function tooManyMalformed(report, malformed) {
   const {share, first} = malformed;
   return unreadableReport(report, `${share} are malformed, first ${first}`);
  }
  function unreadableReport(report, problem) {
   return new errors.c8("GITHUB_REPORT_UNREADABLE", `${(0, github_error.U0)(report.subject)}: ${problem}.`, {
    remedy: (0, github_remedies.GD)(github_remedies.Et, "the line and the field, without their content,")
   });
  }
  async function download_openFile(report, file) {
   const request = {
    method: "GET",
    url: file.url,
    path: "/{report}",
    isRedirectedAnywhere: true
   };
   const response = await report.downloads.open(request).catch(error => {
    throw (0, github_error.Dl)(error, report.subject);
   });
   if (response.ok) return response.body ?? download_emptyBody();
   await (response.body?.cancel());
   const {status} = response;
   const refusal = new http_error.j({
    ...request,
    kind: "status",
    status
   });
   const reason = (0, github_error.Dl)(refusal, report.subject);
   const isExpired = status === 401 || status === 403;
   throw isExpired ? new DownloadFault("expired", reason) : reason;
  }
  async function* download_emptyBody() {}
  function download_placeOf(row, file, issue) {
   const {line, problem = `has an invalid ${describeIssue(issue)}`} = row;
   return `line ${line} of the report ${problem}${inFile(file)}`;
  }
  function inFile({number, ofNumber}) {
   return ofNumber > 1 ? ` in file ${number} of ${ofNumber}` : "";
  }
  function download_toDownloadError(error, report, file) {
   if (error instanceof http_error.j) {
    const reason = (0, github_error.Dl)(error, report.subject);
    return new DownloadFault("broken", reason);
   }
   if (!(error instanceof UnreadableReport)) return error;
   const reason = unreadableReport(report, error.message + inFile(file));
   return error.isCutOff ? new DownloadFault("broken", reason) : reason;
  }
  const UNMEASURED = [ "day", "user_id", "user_login", "organization_id", "ai_adoption_phase" ];
  const MEASURED_IF_EMPTY = [ "totals_by_skill", "totals_by_custom_agent", "totals_by_slash_cmd", "totals_by_plugin", "totals_by_mcp", "totals_by_3rd_party_agent" ];
  function usedCustomization(row) {
   return isAnyAbove0([ ...usesOf(row.totals_by_skill), ...usesOf(row.totals_by_custom_agent), ...usesOf(row.totals_by_slash_cmd), ...usesOf(row.totals_by_plugin), row.distinct_skill_use_count, row.distinct_custom_agent_use_count, row.distinct_slash_cmd_use_count, row.distinct_plugin_use_count ]);
  }
  function usedThirdPartyAgent(row) {
   const agents = row.totals_by_3rd_party_agent ?? [];
   return isAnyAbove0(agents.map(agent => agent.user_initiated_interaction_count));
  }
  function evidence_isMeasured(row) {
   return Object.entries(row).some(([name, value]) => {
    if (UNMEASURED.includes(name)) return false;
    return hasFigure(value) || isMeasuredList(name, value);
   });
  }
  function isMeasuredList(name, value) {
   if (!MEASURED_IF_EMPTY.includes(name)) return false;
   return Array.isArray(value) && value.length === 0;
  }
  function hasFigure(value) {
   if (typeof value === "number" || typeof value === "boolean") return true;
   if (typeof value !== "object" || value === null) return false;
   return Object.values(value).some(hasFigure);
  }
  function usesOf(uses) {
   return (uses ?? []).flatMap(each => [ each.interaction_count, each.user_initiated_interaction_count ]);
  }
  function isAnyAbove0(counts) {
   const known = counts.filter(count => typeof count === "number");
   return known.length === 0 ? void 0 : known.some(count => count > 0);
  }
  const PHASE_NAME = /^(?:phase\s*)?([0-9]+)$/i;
  const NO_COHORT_NAME = /^no[ _-]?cohort$/i;
  function toBreakdowns(row) {
   return {
    totals: toCounters(row),
    byFeature: row.totals_by_feature?.map(entry => ({
     name: presentText(entry.feature) ?? "",
     ...toCounters(entry)
    })),
    byEditor: toEditors(row.totals_by_ide),
    byLanguage: toNamed(row.totals_by_language_feature, entry => entry.language),
    byModel: toNamed(row.totals_by_model_feature, entry => entry.model)
   };
  }
  function toSurfaceUsage(row) {
   const vscodeAgent = row.totals_by_vscode_agent ?? void 0;
   return {
    cli: toSurface(row.totals_by_cli),
    app: toSurface(row.totals_by_copilot_app),
    vscodeAgent: vscodeAgent && {
     sessions: to_counters_countOf(vscodeAgent.session_count),
     messages: to_counters_countOf(vscodeAgent.total_user_messages)
    },
    thirdPartyAgentRuns: sumOf(row.totals_by_3rd_party_agent?.map(agent => agent.user_initiated_interaction_count))
   };
  }
  function to_counters_countOf(value) {
   return typeof value === "number" && value >= 0 ? value : void 0;
  }
  function sumOf(values) {
   if (values === void 0) return;
   const known = values.map(to_counters_countOf).filter(value => value !== void 0);
   if (known.length === 0 && values.length > 0) return;
   return known.reduce((sum, value) => sum + value, 0);
  }
  function toPhase(value) {
   if (typeof value === "number") return {
    number: value
   };
   if (typeof value === "string") return phaseOfName(value);
   if (typeof value !== "object" || value === null) return {};
   const fields = {
    ...value
   };
   const named = toPhase(fields.phase ?? fields.name);
   const number = fields.phase_number;
   return typeof number === "number" ? {
    ...named,
    number
   } : named;
  }
  function phaseOfName(text) {
   const name = text.trim();
   if (name === "") return {};
   if (NO_COHORT_NAME.test(name)) return {
    number: 0,
    name
   };
   const digits = PHASE_NAME.exec(name)?.[1];
   return digits === void 0 ? {
    name
   } : {
    number: Number(digits),
    name
   };
  }
  function toCounters(counters) {
   return {
    interactions: to_counters_countOf(counters.user_initiated_interaction_count),
    generations: to_counters_countOf(counters.code_generation_activity_count),
    acceptances: to_counters_countOf(counters.code_acceptance_activity_count),
    linesSuggested: to_counters_countOf(counters.loc_suggested_to_add_sum),
    linesSuggestedToDelete: to_counters_countOf(counters.loc_suggested_to_delete_sum),
    linesAdded: to_counters_countOf(counters.loc_added_sum),
    linesDeleted: to_counters_countOf(counters.loc_deleted_sum)
   };
  }
  function toNamed(entries, nameOf) {
   return entries?.flatMap(entry => {
    const name = presentText(nameOf(entry));
    return name ? [ {
     name,
     ...toCounters(entry)
    } ] : [];
   });
  }
  function toEditors(entries) {
   return entries?.flatMap(entry => {
    const name = presentText(entry.ide);
    if (!name) return [];
    const version = entry.last_known_ide_version?.ide_version;
    const pluginVersion = entry.last_known_plugin_version?.plugin_version;
    return [ {
     name,
     ...toCounters(entry),
     ...version && {
      version
     },
     ...pluginVersion && {
      pluginVersion
     }
    } ];
   });
  }
  function toSurface(surface) {
   if (!surface) return;
   const {token_usage: tokens} = surface;
   return {
    sessions: to_counters_countOf(surface.session_count),
    requests: to_counters_countOf(surface.request_count),
    prompts: to_counters_countOf(surface.prompt_count),
    ...tokens && {
     promptTokens: to_counters_countOf(tokens.prompt_tokens_sum),
     outputTokens: to_counters_countOf(tokens.output_tokens_sum)
    }
   };
  }
  const COMMENT_TYPES = "copilot_suggestions_by_comment_type";
  function toUsageDay(row) {
   return {
    ...toBreakdowns(row),
    ...toSurfaceUsage(row),
    day: row.day,
    people: toPeople(row),
    pullRequests: row.pull_requests ? toPullRequests(row.pull_requests) : void 0,
    phases: toPhases(row.totals_by_ai_adoption_phase),
    breakdown: keepArrays(row)
   };
  }
  function toUserUsageDay(row) {
   const phase = toPhase(row.ai_adoption_phase);
   const {organization_id: organizationId} = row;
   return {
    ...toBreakdowns(row),
    ...toSurfaceUsage(row),
    day: row.day,
    userId: row.user_id,
    login: row.user_login ?? "",
    organizationId: organizationId ? String(organizationId) : void 0,
    usedChat: row.used_chat ?? void 0,
    usedAgent: row.used_agent ?? void 0,
    usedCli: row.used_cli ?? void 0,
    usedApp: row.used_copilot_app ?? void 0,
    usedVscodeAgent: row.used_vscode_agent ?? void 0,
    usedCloudAgent: to_domain_either(row.used_copilot_cloud_agent, row.used_copilot_coding_agent),
    usedCodeReview: row.used_copilot_code_review_active ?? void 0,
    usedCodeReviewPassive: row.used_copilot_code_review_passive ?? void 0,
    aiCreditsUsed: to_counters_countOf(row.ai_credits_used),
    usedCustomization: usedCustomization(row),
    usedThirdPartyAgent: usedThirdPartyAgent(row),
    isMeasured: evidence_isMeasured(row),
    adoptionPhase: phase.number,
    adoptionPhaseName: phase.name,
    cliVersion: to_domain_knownVersion(row.totals_by_cli?.last_known_cli_version?.cli_version)
   };
  }
  function to_domain_knownVersion(version) {
   return version === "unknown" ? void 0 : version || void 0;
  }
  function to_domain_either(one, other) {
   if (one === true || other === true) return true;
   return one ?? other ?? void 0;
  }
  function toPeople(row) {
   return {
    dailyActive: to_counters_countOf(row.daily_active_users),
    weeklyActive: to_counters_countOf(row.weekly_active_users),
    monthlyActive: to_counters_countOf(row.monthly_active_users),
    monthlyActiveChat: to_counters_countOf(row.monthly_active_chat_users),
    monthlyActiveAgent: to_counters_countOf(row.monthly_active_agent_users),
    dailyActiveCli: to_counters_countOf(row.daily_active_cli_users),
    dailyActiveApp: to_counters_countOf(row.daily_active_copilot_app_users),
    dailyActiveVscodeAgent: to_counters_countOf(row.daily_active_vscode_agent_users),
    ...toCloudAgentPeople(row),
    ...toCodeReviewPeople(row)
   };
  }
  function toCloudAgentPeople(row) {
   return {
    dailyActiveCloudAgent: to_counters_countOf(row.daily_active_copilot_cloud_agent_users),
    weeklyActiveCloudAgent: to_counters_countOf(row.weekly_active_copilot_cloud_agent_users),
    monthlyActiveCloudAgent: to_counters_countOf(row.monthly_active_copilot_cloud_agent_users)
   };
  }
  function toCodeReviewPeople(row) {
   return {
    dailyActiveCodeReview: to_counters_countOf(row.daily_active_copilot_code_review_users),
    weeklyActiveCodeReview: to_counters_countOf(row.weekly_active_copilot_code_review_users),
    monthlyActiveCodeReview: to_counters_countOf(row.monthly_active_copilot_code_review_users),
    dailyPassiveCodeReview: to_counters_countOf(row.daily_passive_copilot_code_review_users),
    weeklyPassiveCodeReview: to_counters_countOf(row.weekly_passive_copilot_code_review_users),
    monthlyPassiveCodeReview: to_counters_countOf(row.monthly_passive_copilot_code_review_users)
   };
  }
  function toPullRequests(wire) {
   return {
    created: to_counters_countOf(wire.total_created),
    createdByCopilot: to_counters_countOf(wire.total_created_by_copilot),
    reviewed: to_counters_countOf(wire.total_reviewed),
    reviewedByCopilot: to_counters_countOf(wire.total_reviewed_by_copilot),
    merged: to_counters_countOf(wire.total_merged),
    mergedCreatedByCopilot: to_counters_countOf(wire.total_merged_created_by_copilot),
    mergedReviewedByCopilot: to_counters_countOf(wire.total_merged_reviewed_by_copilot),
    suggestions: to_counters_countOf(wire.total_suggestions),
    suggestionsApplied: to_counters_countOf(wire.total_applied_suggestions),
    copilotSuggestions: to_counters_countOf(wire.total_copilot_suggestions),
    copilotSuggestionsApplied: to_counters_countOf(wire.total_copilot_applied_suggestions),
    medianMinutesToMerge: to_counters_countOf(wire.median_minutes_to_merge),
    medianMinutesToMergeCopilotAuthored: to_counters_countOf(wire.median_minutes_to_merge_copilot_authored),
    medianMinutesToMergeCopilotReviewed: to_counters_countOf(wire.median_minutes_to_merge_copilot_reviewed)
   };
  }
  function toPhases(phases) {
   return phases ? joinPhases(merge_usage_distinct(phases.flatMap(toPhaseCounts))) : void 0;
  }
  function toPhaseCounts(wire) {
   const {number} = toPhase(wire);
   if (number === void 0) return [];
   return [ {
    phase: number,
    people: to_counters_countOf(wire.users_in_phase_28d),
    pullRequestsMerged: to_counters_countOf(wire.total_pull_requests_merged)
   } ];
  }
  function keepArrays(row) {
   const arrays = Object.entries(row).filter(([name, value]) => name.startsWith("totals_by_") && Array.isArray(value));
   const commentTypes = row.pull_requests?.[COMMENT_TYPES];
   const kept = {};
   for (const [name, value] of [ ...arrays, [ COMMENT_TYPES, commentTypes ] ]) {
    const json = Array.isArray(value) ? withoutNulls(value) : void 0;
    if (json !== void 0) kept[String(name)] = json;
   }
   return kept;
  }
  function withoutNulls(value) {
   if (Array.isArray(value)) return value.map(withoutNulls).filter(element => element !== void 0);
   if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).flatMap(([name, element]) => {
     const kept = withoutNulls(element);
     return kept === void 0 ? [] : [ [ name, kept ] ];
    });
    return Object.fromEntries(entries);
   }
   return isScalar(value) ? value : void 0;
  }
  function isScalar(value) {
   return [ "string", "number", "boolean" ].includes(typeof value);
  }
  const DAYS_IN_FLIGHT = 8;
  const ITEMS_AHEAD = 100;
  const DAYS_PER_LOG_LINE = 30;
  const NOT_FOUND_DAYS = 5;
  const SAME_EVERY_DAY = [ "GITHUB_UNAUTHORIZED", "GITHUB_FORBIDDEN", "GITHUB_METRICS_POLICY_OFF", "GITHUB_BILLING_PROBLEM", "GITHUB_RATE_LIMITED" ];
  const FAILURES = [ "failed-day", "failed" ];
  async function* collectDays(options) {
   const reader = new DayReader(options);
   const notFound = [];
   let isKnown = false;
   const {daysInFlight = () => DAYS_IN_FLIGHT} = options;
   const days = (0, domain_day.hF)(options.window).reverse();
   const read = day => reader.events(day);
   for await (const event of inOrder(days, {
    read,
    daysInFlight
   })) {
    if (isNotFound(event)) notFound.push(event); else {
     isKnown ||= !FAILURES.includes(event.type);
     yield event;
    }
    isKnown ||= options.isScopeKnown?.() ?? false;
    if (!isKnown) throwIfUnknown(notFound, NOT_FOUND_DAYS);
   }
   if (!isKnown) throwIfUnknown(notFound, 1);
   for (const {day} of notFound) for (const dataset of options.datasets) yield emptyDay(dataset, day);
  }
  function isNotFound(event) {
   return event.type === "not-found";
  }
  function throwIfUnknown(notFound, limit) {
   const [first] = notFound;
   if (first !== void 0 && notFound.length >= limit) throw first.error;
  }
  function emptyDay(dataset, day) {
   return {
    type: "empty-day",
    dataset,
    day
   };
  }
  function datasetOf(event) {
   if ("dataset" in event) return event.dataset;
   return "item" in event ? event.item.dataset : void 0;
  }
  class DayReader {
   #options;
   #dayCount;
   #daysRead=0;
   #refusal;
   constructor(options) {
    this.#options = options;
    this.#dayCount = (0, domain_day.hF)(options.window).length;
   }
   async* events(day) {
    if (this.#refusal !== void 0) throw this.#refusal;
    const found = new Set;
    const failed = new Set;
    try {
     for await (const event of this.#options.read(day)) {
      const dataset = datasetOf(event);
      if (dataset !== void 0) found.add(dataset);
      if (dataset !== void 0 && FAILURES.includes(event.type)) failed.add(dataset);
      yield event;
     }
     for (const dataset of this.#without(found)) yield emptyDay(dataset, day);
    } catch (error) {
     yield* this.#toEvents(error, {
      day,
      found,
      failed
     });
    }
    this.#logProgress();
   }
   #without(datasets) {
    return this.#options.datasets.filter(dataset => !datasets.has(dataset));
   }
   * #toEvents(error, {day, found, failed}) {
    if (!(error instanceof errors.c8)) throw error;
    if (SAME_EVERY_DAY.includes(error.code)) {
     this.#refusal = error;
     throw error;
    }
    if (found.size === 0 && error.code === "GITHUB_NOT_FOUND") {
     yield {
      type: "not-found",
      day,
      error
     };
     return;
    }
    const failure = (0, errors.w2)(error);
    for (const dataset of this.#without(failed)) yield {
     type: "failed-day",
     dataset,
     day,
     failure
    };
   }
   #logProgress() {
    this.#daysRead += 1;
    if (this.#daysRead % DAYS_PER_LOG_LINE !== 0) return;
    const {log, scope, datasets} = this.#options;
    log.info(`${(0, domain_scope.OI)(scope)}: read ${this.#daysRead} of ${this.#dayCount} days of ${datasets.join(", ")}.`);
   }
  }
  async function* inOrder(days, {read, daysInFlight}) {
   const waiting = days.values();
   const started = [];
   try {
    for (const day of waiting.take(1)) started.push(readAhead(read(day)));
    const [newest] = started;
    if (newest !== void 0) yield* firstOf(newest);
    for (;;) {
     const missing = Math.max(0, daysInFlight() - started.length);
     for (const day of waiting.take(missing)) started.push(readAhead(read(day)));
     const [oldest] = started;
     if (oldest === void 0) return;
     yield* oldest;
     started.shift();
    }
   } finally {
    await Promise.allSettled(started.map(stream => stream.cancel()));
   }
  }
  async function* firstOf(stream) {
   const reader = stream.getReader();
   const {done, value} = await reader.read();
   reader.releaseLock();
   if (!done) yield value;
  }
  function readAhead(source) {
   return new ReadableStream({
    pull: async controller => {
     const {done, value} = await source.next();
     if (done) controller.close(); else controller.enqueue(value);
    },
    cancel: async () => {
     await source.return(void 0);
    }
   }, {
    highWaterMark: ITEMS_AHEAD
   });
  }
  const ORGANIZATION = {
   level: "organization",
   permissions: [ "Organization Copilot metrics: read" ]
  };
  const collect_usage_ENTERPRISE = {
   level: "enterprise",
   permissions: [ "Enterprise Copilot metrics: read" ]
  };
  const collect_usage_PERMISSIONS = {
   token: {
    organization: {
     ...ORGANIZATION,
     classic: [ "read:org" ]
    },
    enterprise: {
     ...collect_usage_ENTERPRISE,
     classic: [ "manage_billing:copilot", "read:enterprise" ]
    }
   },
   app: {
    organization: ORGANIZATION,
    enterprise: collect_usage_ENTERPRISE
   }
  };
  function collectUsage(options) {
   return collectDays({
    ...options,
    datasets: [ "github-usage" ],
    read: day => readDay(options, day)
   });
  }
  function usageSubject(scope, day, credential) {
   return {
    scope,
    what: `Copilot usage of ${day}`,
    credential,
    permission: metricsPermission(scope, credential)
   };
  }
  function metricsPermission(scope, credential) {
   return collect_usage_PERMISSIONS[credential][scope.type];
  }
  async function* readDay(options, day) {
   const {scope, client, bounds} = options;
   const subject = usageSubject(scope, day, client.credential);
   const report = {
    ...options,
    about: "scope",
    day,
    subject
   };
   const otherDays = new OtherDays(subject, day);
   let malformed = new MalformedRows;
   const read = async function*(files) {
    const rows = [];
    otherDays.clear();
    malformed = new MalformedRows;
    const reading = {
     schema: usageRowSchema,
     malformed
    };
    for await (const row of downloadRows(report, files, reading)) if (otherDays.isOfDay(row)) rows.push(toUsageDay(row));
    if (rows.length > 0) yield mergeUsageDays(rows);
   };
   for await (const usage of readReport(report, read)) {
    yield {
     type: "item",
     item: {
      dataset: "github-usage",
      scope,
      usage
     }
    };
    yield* bounds?.reported(day, usage.people.dailyActive) ?? [];
   }
   yield* otherDays.warnings();
   yield* reportSkipped(malformed, [ "github-usage" ], subject);
  }
  const id_set_FIRST_SLOTS = 1024;
  const id_set_MAX_FULLNESS = .8;
  class IdSet {
   #slots=new Float64Array(id_set_FIRST_SLOTS);
   #count=0;
   #hasZero=false;
   get size() {
    return this.#count + Number(this.#hasZero);
   }
   add(id) {
    if (id === 0) {
     const isNew = !this.#hasZero;
     this.#hasZero = true;
     return isNew;
    }
    const slot = this.#slotOf(id);
    if (this.#slots[slot] === id) return false;
    this.#slots[slot] = id;
    this.#count += 1;
    if (this.#count > this.#slots.length * id_set_MAX_FULLNESS) this.#grow();
    return true;
   }
   #grow() {
    const old = this.#slots;
    this.#slots = new Float64Array(2 * old.length);
    for (const id of old) if (id !== 0) this.#slots[this.#slotOf(id)] = id;
   }
   #slotOf(id) {
    const mask = this.#slots.length - 1;
    let slot = spread(id) & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== id) slot = slot + 1 & mask;
    return slot;
   }
  }
  const MAX_KEPT_ROWS = 250;
  class PeopleOfDay {
   #options;
   #malformed=new MalformedRows;
   #activeCount=0;
   #yielded=new IdSet;
   constructor(options) {
    this.#options = options;
   }
   get count() {
    return this.#yielded.size;
   }
   get activeCount() {
    return this.#activeCount;
   }
   get malformed() {
    return this.#malformed;
   }
   read(files) {
    return files.length > 1 ? this.#readTwice(files) : this.#readFile(files);
   }
   async* #readFile(files) {
    const rows = this.#rows(files);
    try {
     const first = new Map;
     const isShort = yield* this.#keepFirst(rows, first);
     if (isShort || !this.#showsRepeated(first)) {
      const seen = new IdSet;
      for (const id of first.keys()) seen.add(id);
      yield* this.#merged(first);
      first.clear();
      if (!isShort) yield* this.#readOn(rows, {
       files,
       seen
      });
      return;
     }
    } finally {
     await rows.return(void 0);
    }
    yield* this.#readTwice(files);
   }
   async* #keepFirst(rows, first) {
    try {
     for (let count = 0; count < MAX_KEPT_ROWS; count += 1) {
      const {done, value} = await rows.next();
      if (done) return true;
      people_of_day_keep(first, value);
     }
     return false;
    } catch (error) {
     if (error instanceof errors.c8) yield* this.#merged(first);
     throw error;
    }
   }
   #showsRepeated(firstRows) {
    const rows = [ ...firstRows.values() ];
    if (rows.some(ofPerson => ofPerson.length > 1)) return true;
    return this.#options.report.scope.type === "enterprise" && rows.flat().some(({organizationId}) => organizationId !== void 0);
   }
   async* #readTwice(files) {
    const repeated = await this.#findRepeated(files);
    const kept = new Map;
    for await (const row of this.#rows(files)) if (repeated.has(row.userId)) people_of_day_keep(kept, row); else if (this.#isNew(row)) yield {
     usage: row
    };
    yield* this.#merged(kept);
   }
   async #findRepeated(files) {
    const {report, otherDays} = this.#options;
    const seen = new IdSet;
    const repeated = new Set;
    const reading = {
     schema: personDaySchema,
     malformed: new MalformedRows
    };
    for await (const row of downloadRows(report, files, reading)) {
     if (!otherDays.isOfDay(row)) continue;
     if (!seen.add(row.user_id)) repeated.add(row.user_id);
    }
    return repeated;
   }
   async* #readOn(rows, {files, seen}) {
    const repeated = new Set;
    for await (const row of rows) {
     if (!seen.add(row.userId)) repeated.add(row.userId);
     if (this.#isNew(row)) yield {
      usage: row
     };
    }
    if (repeated.size === 0) return;
    const kept = new Map;
    for await (const row of this.#rows(files)) if (repeated.has(row.userId)) people_of_day_keep(kept, row);
    for (const ofPerson of kept.values()) yield* this.#corrected(ofPerson);
   }
   * #corrected(rows) {
    const [first] = rows;
    const merged = mergeUserUsageDays(rows);
    if (first === void 0 || (0, external_node_util_.isDeepStrictEqual)(merged, first)) return;
    this.#activeCount += this.#countOf(merged) - this.#countOf(first);
    yield {
     usage: merged,
     replaced: first
    };
   }
   * #merged(kept) {
    for (const rows of kept.values()) {
     const usage = mergeUserUsageDays(rows);
     if (this.#isNew(usage)) yield {
      usage
     };
    }
   }
   async* #rows(files) {
    const {report, otherDays} = this.#options;
    otherDays.clear();
    this.#malformed = new MalformedRows;
    const reading = {
     schema: userRowSchema,
     malformed: this.#malformed
    };
    for await (const row of downloadRows(report, files, reading)) if (otherDays.isOfDay(row)) yield toUserUsageDay(row);
   }
   #isNew(usage) {
    if (!this.#yielded.add(usage.userId)) return false;
    this.#activeCount += this.#countOf(usage);
    return true;
   }
   #countOf(usage) {
    if (!this.#options.countsActive) return 0;
    return Number(activityOf(usage).activity === "active");
   }
  }
  function people_of_day_keep(rows, row) {
   const ofPerson = rows.get(row.userId);
   if (ofPerson === void 0) rows.set(row.userId, [ row ]); else ofPerson.push(row);
  }
  const collect_teams_DATASET = "github-teams";
  const SEAT_DATASETS = [ "github-seats", "github-seat-users" ];
  async function* collectTeams(options, window) {
   const {day} = window;
   if (day === void 0) return;
   const {scope, minTeamSize, seatsActiveSince} = options;
   const listing = yield* readSeatList(options);
   if (listing === void 0) return;
   const teams = window.teams(listing.roster.people(), seat => isActiveSince(seatsActiveSince, seat));
   let tooSmall = 0;
   for (const snapshot of teams) if (snapshot.members < minTeamSize) tooSmall += 1; else {
    const item = {
     dataset: collect_teams_DATASET,
     scope,
     snapshot
    };
    yield {
     type: "item",
     item
    };
   }
   if (tooSmall > 0) yield {
    type: "too-small",
    dataset: collect_teams_DATASET,
    count: tooSmall
   };
   yield {
    type: "nearly-complete",
    dataset: collect_teams_DATASET,
    reportDate: day
   };
  }
  async function* readSeatList(options) {
   const {client, scope, log, today, selected, readSeats} = options;
   const subject = seatsSubject(scope, client.credential);
   try {
    const listing = await readSeats({
     client,
     subject,
     log,
     today
    });
    if (!selected.some(dataset => SEAT_DATASETS.includes(dataset))) yield* assessSeats(listing, {
     scope,
     datasets: []
    }, subject);
    return listing;
   } catch (error) {
    if (!(error instanceof errors.c8)) throw error;
    const failure = (0, errors.w2)(error);
    yield {
     type: "failed",
     dataset: collect_teams_DATASET,
     failure
    };
    return;
   }
  }
  const FIRST_ROWS = 4096;
  class MembershipBuilder {
   #teams=[];
   #teamById=new Map;
   #userIds=new Float64Array(FIRST_ROWS);
   #teamOfRow=new Uint32Array(FIRST_ROWS);
   #size=0;
   add({userId, teamId, slug}) {
    if (this.#size === this.#userIds.length) this.#grow();
    this.#userIds[this.#size] = userId;
    this.#teamOfRow[this.#size] = this.#teamNumber(teamId, slug);
    this.#size += 1;
   }
   build() {
    const order = Uint32Array.from({
     length: this.#size
    }, (_, row) => row);
    const userIds = this.#userIds;
    const teamOfRow = this.#teamOfRow;
    order.sort((one, other) => at(userIds, one) - at(userIds, other) || at(teamOfRow, one) - at(teamOfRow, other));
    const people = new Float64Array(this.#size);
    const starts = new Uint32Array(this.#size + 1);
    const teams = new Uint32Array(this.#size);
    let [personCount, pairCount] = [ 0, 0 ];
    for (const row of order) {
     const [userId, team] = [ at(userIds, row), at(teamOfRow, row) ];
     const isKnown = personCount > 0 && people[personCount - 1] === userId;
     if (isKnown && teams[pairCount - 1] === team) continue;
     if (!isKnown) {
      people[personCount] = userId;
      starts[personCount] = pairCount;
      personCount += 1;
     }
     teams[pairCount] = team;
     pairCount += 1;
    }
    starts[personCount] = pairCount;
    return new Membership({
     teams: this.#teams,
     userIds: people.slice(0, personCount),
     starts: starts.slice(0, personCount + 1),
     teamOfPair: teams.slice(0, pairCount)
    });
   }
   #teamNumber(id, slug) {
    const known = this.#teamById.get(id);
    const team = known === void 0 ? void 0 : this.#teams[known];
    if (known !== void 0 && team !== void 0) {
     team.slug ??= slug;
     return known;
    }
    const number = this.#teams.push({
     id,
     slug
    }) - 1;
    this.#teamById.set(id, number);
    return number;
   }
   #grow() {
    const userIds = new Float64Array(2 * this.#size);
    userIds.set(this.#userIds);
    this.#userIds = userIds;
    const teamOfRow = new Uint32Array(2 * this.#size);
    teamOfRow.set(this.#teamOfRow);
    this.#teamOfRow = teamOfRow;
   }
  }
  class Membership {
   #columns;
   constructor(columns) {
    this.#columns = columns;
   }
   get teams() {
    return this.#columns.teams;
   }
   get personCount() {
    return this.#columns.userIds.length;
   }
   get pairCount() {
    return this.#columns.teamOfPair.length;
   }
   userIdOf(person) {
    return at(this.#columns.userIds, person);
   }
   teamOf(pair) {
    return at(this.#columns.teamOfPair, pair);
   }
   firstPairOf(person) {
    return at(this.#columns.starts, person);
   }
   find(userId) {
    const {userIds} = this.#columns;
    let [low, high] = [ 0, userIds.length - 1 ];
    while (low <= high) {
     const middle = low + high >>> 1;
     const found = at(userIds, middle);
     if (found === userId) return middle;
     if (found < userId) low = middle + 1; else high = middle - 1;
    }
    return;
   }
   * teamsOf(person) {
    const end = this.firstPairOf(person + 1);
    for (let pair = this.firstPairOf(person); pair < end; pair += 1) yield this.teamOf(pair);
   }
   countMembers() {
    const members = new Uint32Array(this.teams.length);
    for (const team of this.#columns.teamOfPair) members[team] = at(members, team) + 1;
    return members;
   }
  }
  function at(column, index) {
   return column[index] ?? 0;
  }
  class MembershipReader {
   #options;
   #isRefused=false;
   constructor(options) {
    this.#options = options;
   }
   async* read(day) {
    if (this.#isRefused) return;
    try {
     return yield* this.#readDay(day);
    } catch (error) {
     if (this.#options.isAlone || !(error instanceof errors.c8)) throw error;
     yield* this.#failures(error, day);
     return;
    }
   }
   * #failures(error, day) {
    if (error.code === "GITHUB_NOT_FOUND") return;
    const failure = (0, errors.w2)(error);
    this.#isRefused = SAME_EVERY_DAY.includes(error.code);
    for (const dataset of this.#options.datasets) yield this.#isRefused ? {
     type: "failed",
     dataset,
     failure
    } : {
     type: "failed-day",
     dataset,
     day,
     failure
    };
   }
   async* #readDay(day) {
    const {scope, client, datasets} = this.#options;
    const subject = {
     scope,
     what: `Copilot teams of ${day}`,
     credential: client.credential,
     permission: metricsPermission(scope, client.credential)
    };
    const report = {
     ...this.#options,
     about: "teams",
     day,
     subject
    };
    const otherDays = new OtherDays(subject, day);
    let malformed = new MalformedRows;
    let membership;
    const read = files => {
     malformed = new MalformedRows;
     return readMembers(report, files, {
      malformed,
      otherDays
     });
    };
    for await (const members of readReport(report, read)) membership = members;
    yield* otherDays.warnings();
    yield* reportSkipped(malformed, datasets, subject);
    return membership;
   }
  }
  async function* readMembers(report, files, {malformed, otherDays}) {
   const builder = new MembershipBuilder;
   otherDays.clear();
   const reading = {
    schema: teamRowSchema,
    malformed
   };
   for await (const row of downloadRows(report, files, reading)) {
    if (!otherDays.isOfDay(row)) continue;
    const {user_id: userId, team_id: teamId, slug} = row;
    builder.add({
     userId,
     teamId,
     slug: slug || void 0
    });
   }
   const membership = builder.build();
   if (membership.personCount > 0) yield membership;
  }
  const team_rows_DATASET = "github-team-usage";
  const LIST_DATASET = "github-teams";
  function* teamRows({scope, datasets, minTeamSize}, {day, teams, people}) {
   if (people === 0) return false;
   const counts = teams.reconcile(people);
   if (counts.inTeams !== counts.inReports) {
    yield* failTeams(datasets, mismatch(scope, day, counts));
    return false;
   }
   if (!datasets.includes(team_rows_DATASET)) return true;
   let tooSmall = 0;
   for (const team of teams.teams()) if (team.members < minTeamSize) tooSmall += 1; else {
    const item = {
     dataset: team_rows_DATASET,
     scope,
     day,
     usage: team
    };
    yield {
     type: "item",
     item
    };
   }
   if (tooSmall > 0) yield {
    type: "too-small",
    dataset: team_rows_DATASET,
    count: tooSmall
   };
   return true;
  }
  function* failTeams(datasets, failure) {
   if (!datasets.includes(team_rows_DATASET)) {
    yield {
     type: "failed",
     dataset: LIST_DATASET,
     failure
    };
    return;
   }
   yield {
    type: "failed",
    dataset: team_rows_DATASET,
    failure
   };
   if (!datasets.includes(LIST_DATASET)) return;
   const reason = "the members of a day do not add up";
   yield {
    type: "incomplete",
    dataset: LIST_DATASET,
    reason
   };
  }
  function mismatch(scope, day, {inTeams, inReports}) {
   return (0, errors.g5)("GITHUB_TEAMS_MISMATCH", `Cannot use the Copilot teams of ${day} of ${(0, 
   domain_scope.OI)(scope)}: the teams have ${inTeams} distinct people, and the two reports have ${inReports}. No team of this day is sent. This is a bug in this action.`, {
    system: "github",
    kind: "contact",
    who: github_remedies.Et,
    about: "both numbers"
   });
  }
  const LARGE_COMPANY = 1e4;
  const CURRENT_DAYS = 7;
  async function* collectPeople(options) {
   const reader = new PeopleReader(options);
   const window = new TeamWindow;
   const days = collectDays({
    ...options,
    daysInFlight: () => reader.isLarge ? 1 : DAYS_IN_FLIGHT,
    read: day => reader.read(day)
   });
   for await (const event of days) if (event.type === "team-day") window.add(event); else yield event;
   if (reader.hasSnapshot) yield* collectTeams(options, window);
  }
  class PeopleReader {
   #options;
   #memberships;
   #mostMembers=0;
   constructor(options) {
    this.#options = options;
    this.#memberships = new MembershipReader({
     ...options,
     datasets: options.datasets.filter(name => name !== "github-user-usage"),
     isAlone: !options.datasets.includes("github-user-usage")
    });
   }
   get isLarge() {
    return this.#mostMembers > LARGE_COMPANY;
   }
   get hasTeams() {
    return this.hasSnapshot || this.#has("github-team-usage");
   }
   get hasSnapshot() {
    return this.#has("github-teams") && this.#isCurrent;
   }
   get #isCurrent() {
    const {today, window} = this.#options;
    return today === void 0 || window.until >= (0, domain_day.fi)(today, -CURRENT_DAYS);
   }
   async* read(day) {
    const membership = this.hasTeams ? yield* this.#memberships.read(day) : void 0;
    if (membership !== void 0) yield* this.#readTeams(day, membership); else if (this.#has("github-user-usage")) yield* this.#readPeople(day);
   }
   async* #readTeams(day, membership) {
    const teams = new TeamDay(membership);
    this.#mostMembers = Math.max(this.#mostMembers, membership.personCount);
    let usage;
    let failure;
    try {
     const people = yield* this.#readPeople(day, teams);
     const hasUsage = yield* teamRows(this.#options, {
      day,
      teams,
      people
     });
     usage = hasUsage ? teams : void 0;
    } catch (error) {
     if (!collect_people_isNotFound(error)) failure = error;
    }
    if (this.hasSnapshot) yield toTeamDay({
     day,
     membership,
     usage
    });
    if (failure !== void 0) throw failure;
   }
   async* #readPeople(day, teams) {
    const {scope, client, bounds, datasets} = this.#options;
    const subject = usageSubject(scope, day, client.credential);
    const report = {
     ...this.#options,
     about: "users",
     day,
     subject
    };
    const otherDays = new OtherDays(subject, day);
    const countsActive = bounds !== void 0;
    const people = new PeopleOfDay({
     report,
     otherDays,
     countsActive
    });
    const isSent = this.#has("github-user-usage");
    const read = readReport(report, files => people.read(files));
    for await (const {usage, replaced} of read) {
     teams?.add(usage, replaced);
     const item = {
      dataset: "github-user-usage",
      scope,
      usage
     };
     if (isSent) yield {
      type: "item",
      item
     };
    }
    const {activeCount: active, malformed} = people;
    const rows = people.count + malformed.count;
    if (rows > 0) yield* bounds?.counted(day, {
     active,
     rows
    }) ?? [];
    yield* otherDays.warnings();
    yield* reportSkipped(malformed, datasets, subject);
    return people.count;
   }
   #has(dataset) {
    return this.#options.datasets.includes(dataset);
   }
  }
  function toTeamDay(reports) {
   return {
    type: "team-day",
    dataset: "github-teams",
    ...reports
   };
  }
  function collect_people_isNotFound(error) {
   return error instanceof errors.c8 && error.code === "GITHUB_NOT_FOUND";
  }
  class ActivityBounds {
   #scope;
   #reported=new Map;
   #people=new Map;
   constructor(scope) {
    this.#scope = scope;
   }
   * reported(day, dailyActive) {
    if (dailyActive === void 0) return;
    this.#reported.set(day, dailyActive);
    yield* this.#compare(day);
   }
   * counted(day, people) {
    this.#people.set(day, people);
    yield* this.#compare(day);
   }
   * #compare(day) {
    const dailyActive = this.#reported.get(day);
    const people = this.#people.get(day);
    if (dailyActive === void 0 || people === void 0) return;
    const {active, rows} = people;
    if (active <= dailyActive && dailyActive <= rows) return;
    const message = `The reports on ${(0, domain_scope.OI)(this.#scope)} of ${day} do not agree. GitHub reports ${dailyActive} daily active users. The report on people has ${rows} rows, ${active} of them active. Expected: active people <= daily active users <= rows. GitHub may correct the day in the next days.`;
    yield {
     type: "warning",
     warning: {
      code: "GITHUB_ACTIVE_OUT_OF_BOUNDS",
      message
     }
    };
   }
  }
  const check_metrics_LOOKBACK_DAYS = 5;
  const LATE_AFTER_DAYS = 3;
  async function checkMetrics(options) {
   const subject = `metrics of ${(0, domain_scope.OI)(options.scope)}`;
   try {
    const day = await findLatestDay(options);
    return [ {
     subject,
     ...assessLatestDay(day, options.today)
    } ];
   } catch (error) {
    return [ findingOfError(subject, error) ];
   }
  }
  async function findLatestDay(options) {
   let notFound;
   let hasAnswered = false;
   for (let age = 1; age <= check_metrics_LOOKBACK_DAYS; age += 1) {
    const day = (0, domain_day.fi)(options.today, -age);
    try {
     if (await hasReport(options, day)) return day;
     hasAnswered = true;
    } catch (error) {
     if (!check_metrics_isNotFound(error)) throw error;
     notFound ??= error;
    }
   }
   if (notFound !== void 0 && !hasAnswered) throw notFound;
   return;
  }
  async function hasReport(options, day) {
   const {client, scope, datasets} = options;
   const about = datasets.includes("github-usage") ? "scope" : "users";
   const subject = usageSubject(scope, day, client.credential);
   const files = await requestFiles({
    ...options,
    about,
    day,
    subject
   });
   return files.length > 0;
  }
  function check_metrics_isNotFound(error) {
   return error instanceof errors.c8 && error.code === "GITHUB_NOT_FOUND";
  }
  function assessLatestDay(day, today) {
   if (day === void 0) return {
    status: "warning",
    detail: `The metrics can be read, but none of the last ${check_metrics_LOOKBACK_DAYS} days has a report.`,
    remedy: REPORTS_ARE_LATE
   };
   const age = (0, domain_day.YM)(day, today);
   const detail = `The latest report is for ${day}, ${daysAgo(age)}.`;
   if (age <= LATE_AFTER_DAYS) return {
    status: "ok",
    detail
   };
   return {
    status: "warning",
    detail,
    remedy: REPORTS_ARE_LATE
   };
  }
  const REPORTS_ARE_LATE = {
   ...github_remedies.Ry,
   note: `Reports are usually ready within ${LATE_AFTER_DAYS} days. A day on which nobody uses Copilot has no report.`
  };
  function daysAgo(days) {
   return days === 1 ? "1 day ago" : `${days} days ago`;
  }
  function toAdoptionReport(files, wireDays) {
   const rows = wireDays.map(toUsageDay);
   const engaged = engagedByFeature(files);
   if (rows.length === 0 && engaged.size === 0) return;
   const startDay = firstDay(files.map(file => file.report_start_day));
   const endDay = firstDay(files.map(file => file.report_end_day)) ?? rows.map(({day}) => day).sort().at(-1);
   if (endDay === void 0) return;
   const isInWindow = ({day}) => day <= endDay && (startDay === void 0 || day >= startDay);
   const byDay = Map.groupBy(rows.filter(isInWindow), ({day}) => day);
   return {
    startDay,
    endDay,
    days: Array.from(byDay.values(), mergeUsageDays),
    engagedByFeature: engaged
   };
  }
  function firstDay(days) {
   return days.map(day => day?.slice(0, 10) ?? "").find(day => (0, domain_day.N)(day));
  }
  function engagedByFeature(files) {
   const counts = new Map;
   for (const {copilot_feature_engagement: engagement} of files) for (const entry of engagement?.totals_by_feature ?? []) {
    const people = to_counters_countOf(entry.engaged_user_count);
    const {feature} = entry;
    if (feature && people !== void 0) counts.set(feature, people);
   }
   return counts;
  }
  async function* collectAdoption(options) {
   const {scope, client} = options;
   const report = {
    ...options,
    about: "adoption",
    subject: {
     scope,
     what: "the Copilot adoption of 28 days",
     credential: client.credential,
     permission: metricsPermission(scope, client.credential)
    }
   };
   let reading = newReading();
   const read = files => {
    reading = newReading();
    return collect_adoption_readFiles(report, files, reading);
   };
   try {
    for await (const {wrappers, days} of readReport(report, read)) {
     const adoption = toAdoptionReport(wrappers, days);
     if (adoption === void 0) continue;
     const item = {
      dataset: "github-adoption",
      scope,
      report: adoption
     };
     yield {
      type: "item",
      item
     };
    }
    for (const malformed of Object.values(reading)) yield* reportSkipped(malformed, [ "github-adoption" ], report.subject);
   } catch (error) {
    if (!meansNoReport(error, options)) throw error;
   }
  }
  function newReading() {
   return {
    rows: new MalformedRows,
    days: new MalformedRows
   };
  }
  async function* collect_adoption_readFiles(report, files, {rows, days: malformed}) {
   const wrappers = [];
   const reading = {
    schema: adoptionSchema,
    malformed: rows
   };
   for await (const wrapper of downloadRows(report, files, reading)) wrappers.push(wrapper);
   const values = wrappers.flatMap(({day_totals: days}) => days ?? []);
   const days = values.flatMap((value, index) => {
    const parsed = usageRowSchema.safeParse(value);
    if (parsed.success) {
     malformed.addValid();
     return [ parsed.data ];
    }
    const issue = describeIssue(parsed.error);
    malformed.addMalformed(`day ${index + 1} of the report has an invalid ${issue}`);
    return [];
   });
   if (days.length === 0 && malformed.count > 0) throw tooManyMalformed(report, malformed);
   yield {
    wrappers,
    days
   };
  }
  function meansNoReport(error, options) {
   return error instanceof errors.c8 && error.code === "GITHUB_NOT_FOUND" && (options.isScopeKnown?.() ?? false);
  }
  const collector_CONCURRENCY = 4;
  const SEATS = {
   collect: collectSeats
  };
  const USAGE = {
   collect: collectUsage
  };
  const ADOPTION = {
   collect: collectAdoption
  };
  const PEOPLE = {
   collect: collectPeople
  };
  const CREDITS = {
   scopesOf: billedScopes,
   collect: collectCreditsOf
  };
  const COST_CENTERS = {
   scopesOf: enterprisesOf,
   collect: collectCostCentersOf
  };
  const USER_CREDITS = {
   scopesOf: enterprisesOf,
   collect: collectUserCreditsOf
  };
  const PARTS = {
   "github-seats": {
    group: SEATS,
    checks: [ checkSeats ]
   },
   "github-seat-users": {
    group: SEATS,
    checks: [ checkSeats ]
   },
   "github-usage": {
    group: USAGE,
    checks: [ checkMetrics ]
   },
   "github-adoption": {
    group: ADOPTION,
    checks: [ checkMetrics ]
   },
   "github-teams": {
    group: PEOPLE,
    checks: [ checkMetrics, checkSeats ]
   },
   "github-team-usage": {
    group: PEOPLE,
    checks: [ checkMetrics ]
   },
   "github-user-usage": {
    group: PEOPLE,
    checks: [ checkMetrics ]
   },
   "github-credits": {
    group: CREDITS,
    checks: [ checkBillingOf ]
   },
   "github-cost-centers": {
    group: COST_CENTERS,
    checks: [ checkBillingOf ]
   },
   "github-user-credits": {
    group: USER_CREDITS,
    checks: [ checkBillingOf ]
   }
  };
  function groupDatasets(selected) {
   return Map.groupBy(namesOf(selected), name => PARTS[name].group);
  }
  function checksOf({datasets, scopes}, scope) {
   const parts = namesOf(datasets).map(name => PARTS[name]);
   const own = parts.filter(({group}) => collector_scopesOf(group, scopes).includes(scope));
   return new Set(own.flatMap(({checks}) => checks));
  }
  function namesOf(selected) {
   return Object.keys(PARTS).filter(isGitHubDataset).filter(name => selected.includes(name));
  }
  function isGitHubDataset(name) {
   return Object.hasOwn(PARTS, name);
  }
  function githubCollector(options) {
   const knownScopes = new Set;
   const groups = [ ...groupDatasets(options.datasets) ];
   const bounds = boundsByScope(options);
   const seats = seatsByScope(options);
   return {
    source: "github",
    concurrency: collector_CONCURRENCY,
    units: () => groups.flatMap(([group, datasets]) => collector_scopesOf(group, options.scopes).map(scope => createUnit(group, {
     ...options,
     scope,
     datasets,
     knownScopes,
     selected: options.datasets,
     bounds: bounds.get((0, domain_scope.OD)(scope)),
     readSeats: seats.get((0, domain_scope.OD)(scope)) ?? readSeats
    })))
   };
  }
  function boundsByScope(options) {
   const {datasets, scopes} = options;
   const hasBoth = datasets.includes("github-usage") && datasets.includes("github-user-usage");
   return new Map((hasBoth ? scopes : []).map(scope => [ (0, domain_scope.OD)(scope), new ActivityBounds(scope) ]));
  }
  function collector_scopesOf(group, scopes) {
   return group.scopesOf?.(scopes) ?? scopes;
  }
  function seatsByScope(options) {
   const {datasets, scopes, isPruning = false} = options;
   const groups = [ ...groupDatasets(datasets).keys() ];
   const readers = [ groups.includes(SEATS), datasets.includes("github-teams") ].filter(Boolean).length;
   const isForPruning = isPruning && datasets.includes("github-seat-users");
   return new Map(scopes.map(scope => [ (0, domain_scope.OD)(scope), shareSeats({
    readers,
    isForPruning
   }) ]));
  }
  function createUnit(group, options) {
   const counter = new RequestCounter;
   const {scope, knownScopes} = options;
   const key = (0, domain_scope.OD)(scope);
   return {
    datasets: options.datasets,
    scope,
    get requestCount() {
     return counter.count;
    },
    collect: log => group.collect({
     ...options,
     log,
     counter,
     client: withResponseListener(options.clientFor(scope, counter), () => knownScopes.add(key)),
     downloads: options.downloads.countedBy(counter),
     isScopeKnown: () => knownScopes.has(key)
    })
   };
  }
  function withResponseListener(client, onResponse) {
   return {
    credential: client.credential,
    get: async (route, parameters) => {
     const response = await client.get(route, parameters);
     onResponse();
     return response;
    }
   };
  }
  const check_CONCURRENCY = 4;
  async function checkGitHub(options) {
   const findings = await (0, p_map.Ay)(options.scopes, scope => checkScope(options, scope), {
    concurrency: check_CONCURRENCY
   });
   return findings.flat();
  }
  async function checkScope(options, scope) {
   const counter = new RequestCounter;
   const client = options.clientFor(scope, counter);
   const findings = [];
   for (const check of checksOf(options, scope)) findings.push(...await check({
    ...options,
    scope,
    client,
    counter
   }));
   return findings;
  }
  const MAX_REQUESTS_PER_MINUTE = 880;
  const MIN_SECONDARY_WAIT_MS = 6e4;
  const limits_FIRST_BACKOFF_MS = 125;
  const SECONDARY_LIMIT = /\bsecondary rate\b/i;
  class GitHubLimits {
   rateLimiter;
   #deps;
   #secondaryCount=0;
   #secondaryUntilMs=0;
   #limitCount=0;
   #limitUntilMs=0;
   #announcedUntilMs=0;
   constructor(deps) {
    this.rateLimiter = deps.rateLimiter;
    this.#deps = deps;
   }
   isLimit(response) {
    if (!mayBeLimit(response)) return false;
    if (response.headers.get("x-ratelimit-remaining") === "0") return true;
    return SECONDARY_LIMIT.test(response.text());
   }
   note(response) {
    const now = this.#deps.clock.now();
    if (!this.isLimit(response)) {
     const nowMs = this.#deps.clock.monotonicMs();
     if (nowMs >= this.#secondaryUntilMs) this.#secondaryCount = 0;
     if (nowMs >= this.#limitUntilMs) this.#limitCount = 0;
     return;
    }
    if (this.rateLimiter.closedUntil !== void 0) return this.rateLimiter.closedUntil;
    const nowMs = this.#deps.clock.monotonicMs();
    const waitMs = Math.max(this.#waitMs(response.headers, now), this.#backoffMs(nowMs));
    this.#limitUntilMs = Math.max(this.#limitUntilMs, nowMs + waitMs);
    const until = new Date(now.getTime() + waitMs);
    if (!this.#deps.budget.reserve(waitMs)) {
     this.rateLimiter.close(until);
     return until;
    }
    this.rateLimiter.pauseUntil(until);
    this.#announce(until, nowMs + waitMs);
    return;
   }
   get mayRetry() {
    return this.rateLimiter.closedUntil === void 0;
   }
   pause(waitMs) {
    if (!this.#deps.budget.reserve(waitMs)) return false;
    this.rateLimiter.pauseUntil(new Date(this.#deps.clock.now().getTime() + waitMs));
    return true;
   }
   #waitMs(headers, now) {
    const asked = askedDelayMs(headers, now);
    if (asked !== void 0) return asked + 1e3;
    const nowMs = this.#deps.clock.monotonicMs();
    const leftMs = this.#secondaryUntilMs - nowMs;
    if (leftMs > 0) return leftMs;
    const waitMs = MIN_SECONDARY_WAIT_MS * 2 ** this.#secondaryCount;
    this.#secondaryCount += 1;
    this.#secondaryUntilMs = nowMs + waitMs;
    return waitMs;
   }
   #backoffMs(nowMs) {
    if (nowMs < this.#limitUntilMs) return 0;
    this.#limitCount += 1;
    return limits_FIRST_BACKOFF_MS * 2 ** (this.#limitCount - 1);
   }
   #announce(until, untilMs) {
    if (untilMs <= this.#announcedUntilMs + 1e3) return;
    this.#announcedUntilMs = untilMs;
    this.#deps.logger.info(`GitHub's rate limit is reached. Waiting until ${until.toISOString()}.`);
   }
  }
  function mayBeLimit({status}) {
   return status === 403 || status === 429;
  }
  const rate_limiter_MINUTE_MS = 6e4;
  class RateLimiter {
   #clock;
   #maxPerMinute;
   #signal;
   #starts=[];
   #pausedUntilMs=0;
   #closedUntil;
   constructor(clock, maxPerMinute, signal) {
    this.#clock = clock;
    this.#maxPerMinute = maxPerMinute;
    this.#signal = signal;
   }
   async pass(onWait) {
    while (this.#closedUntil === void 0) {
     const waitMs = this.#waitMs(this.#clock.monotonicMs());
     if (waitMs <= 0) break;
     onWait?.(waitMs);
     await this.#clock.sleep(waitMs, this.#signal);
    }
    this.#starts.push(this.#clock.monotonicMs());
   }
   pauseUntil(instant) {
    const waitMs = instant.getTime() - this.#clock.now().getTime();
    const untilMs = this.#clock.monotonicMs() + waitMs;
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, untilMs);
   }
   close(retryAt) {
    this.#closedUntil = retryAt;
   }
   get closedUntil() {
    return this.#closedUntil;
   }
   #waitMs(nowMs) {
    this.#forgetUntil(nowMs - rate_limiter_MINUTE_MS);
    const oldest = this.#starts[0];
    const isFull = this.#starts.length >= this.#maxPerMinute;
    const turnMs = isFull && oldest !== void 0 ? oldest + rate_limiter_MINUTE_MS + 1 - nowMs : 0;
    return Math.max(turnMs, this.#pausedUntilMs - nowMs);
   }
   #forgetUntil(limitMs) {
    const kept = this.#starts.findIndex(start => start > limitMs);
    if (kept !== 0) this.#starts = kept === -1 ? [] : this.#starts.slice(kept);
   }
  }
  function createGitHubCollector(context) {
   const {github} = context.config;
   return github && createGitHubOptions(context, github).then(githubCollector);
  }
  function createGitHubCheck(context) {
   const {github} = context.config;
   if (github === void 0) return;
   const today = (0, domain_day.dA)(context.clock.now());
   return async log => checkGitHub({
    ...await createGitHubOptions(context, github),
    today,
    log
   });
  }
  async function createGitHubOptions(context, github) {
   const {config, budget, http, clock, logger, signal, secrets} = context;
   const {createGitHubClient, fixedToken} = await Promise.all([ __webpack_require__.e(352), __webpack_require__.e(207) ]).then(__webpack_require__.bind(__webpack_require__, 7207));
   const rateLimiter = new RateLimiter(clock, MAX_REQUESTS_PER_MINUTE, signal);
   const limits = new GitHubLimits({
    rateLimiter,
    budget,
    clock,
    logger
   });
   const connection = {
    http: http.github,
    limits,
    apiUrl: github.apiUrl
   };
   const tokensFor = await createTokens(context, github, connection);
   const {billingToken} = github;
   const billingTokens = billingToken === void 0 ? void 0 : fixedToken(billingToken, "github-billing-token");
   const refusedTokens = new with_token.T;
   const clientWith = (tokens, counter) => createGitHubClient({
    ...connection,
    http: http.github.countedBy(counter),
    tokens,
    refusedTokens
   });
   return {
    scopes: github.scopes,
    apiUrl: github.apiUrl,
    datasets: config.datasets,
    window: config.window,
    today: (0, domain_day.dA)(clock.now()),
    downloads: http.downloads,
    isPruning: config.pruneMaxPercent !== void 0,
    seatsActiveSince: context.startedAt.getTime() - config.activeWindowDays * domain_day.sO,
    minTeamSize: config.minTeamSize,
    secrets,
    clientFor: (scope, counter) => clientWith(tokensFor(scope, counter), counter),
    billing: {
     ...createBillingDeps(context),
     clientFor: (scope, counter) => clientWith(billingTokens ?? tokensFor(scope, counter), counter)
    }
   };
  }
  function createBillingDeps({clock, budget, logger, signal}) {
   const perMinute = BILLING_REQUESTS_PER_MINUTE;
   const limiter = new RateLimiter(clock, perMinute, signal);
   const tell = waitMs => logger.info(`The next billing request waits ${Math.ceil(waitMs / 1e3)} s, because a run sends at most ${perMinute} of them in a minute.`);
   return {
    today: (0, domain_day.dA)(clock.now()),
    pace: {
     pass: () => limiter.pass(tell)
    },
    wait: async waitMs => {
     if (!budget.reserve(waitMs)) return false;
     await clock.sleep(waitMs, signal);
     return true;
    },
    bills: new BillCache
   };
  }
  async function createTokens({clock, secrets}, {credential}, connection) {
   if (credential.type === "token") {
    const {fixedToken} = await Promise.all([ __webpack_require__.e(352), __webpack_require__.e(207) ]).then(__webpack_require__.bind(__webpack_require__, 7207));
    return () => fixedToken(credential.token);
   }
   const {appTokensFor} = await Promise.all([ __webpack_require__.e(352), __webpack_require__.e(479), __webpack_require__.e(944) ]).then(__webpack_require__.bind(__webpack_require__, 9944));
   const {appId: id, privateKey} = credential;
   return appTokensFor({
    ...connection,
    clock,
    secrets,
    app: {
     id,
     privateKey
    }
   });
  }
  function remedies_laterOrNetwork(system, host) {
   return {
    system,
    kind: "wait",
    alternatives: [ (0, remedy_network.X)(host) ]
   };
  }
  function remedies_afterLimit(retryAt) {
   return {
    system: "graph",
    kind: "wait",
    ...retryAt && {
     until: retryAt.toISOString()
    },
    alternatives: [ {
     system: "graph",
     kind: "input",
     name: "max-wait-minutes",
     expected: "a larger number",
     when: "the run may wait longer"
    } ]
   };
  }
  function msInput(name, expected, rest = {}) {
   return {
    system: "entra",
    kind: "input",
    name,
    expected,
    ...rest
   };
  }
  function applicationPermission(name) {
   return {
    system: "graph",
    kind: "permission",
    permissions: [ name ],
    on: "service principal",
    note: "A new consent takes effect after some minutes."
   };
  }
  const REPORT_RESPONSE = {
   system: "graph",
   kind: "contact",
   who: "the maintainers of this action",
   about: "the message",
   when: '"graph-api-url" is correct',
   note: "Microsoft may have changed the response."
  };
  const WRONG_GRAPH = {
   system: "graph",
   kind: "input",
   name: "graph-api-url",
   expected: "the address of Microsoft Graph in the cloud of the tenant",
   when: '"graph-api-url" is not the address of Microsoft Graph',
   alternatives: [ (0, remedy_network.n)("graph-api-url", "Microsoft Graph"), REPORT_RESPONSE ]
  };
  const RATE_LIMIT_STATUS = 429;
  const THROTTLED_STATUSES = [ 503, 504 ];
  function toGraphError(error, subject) {
   if (!(error instanceof http_error.j)) return error;
   const explanation = error_explain(error, subject);
   const problem = `Cannot read ${subject.name}: ${error.message}.`;
   const {code, remedy} = explanation;
   return new errors.c8(code, (0, explain_http_error.w)(problem, explanation), {
    cause: error,
    remedy
   });
  }
  function unexpectedResponse(subject, problem) {
   return new errors.c8("GRAPH_UNEXPECTED_RESPONSE", `Cannot read ${subject.name}: ${problem}.`, {
    remedy: WRONG_GRAPH
   });
  }
  function isRefusedByDownloadHost(error) {
   const {kind, status = 0, redirectHost} = error;
   return kind === "status" && redirectHost !== void 0 && status >= 400 && status < 500 && status !== RATE_LIMIT_STATUS;
  }
  function error_explain(error, subject) {
   const {host, redirectHost = host} = error;
   if (isRefusedByDownloadHost(error)) return refusedDownload(redirectHost);
   const isThrottled = error.kind === "wait-too-long" && THROTTLED_STATUSES.includes(error.status ?? 0);
   if (isThrottled) return rateLimited(error.retryAt);
   return (0, explain_http_error.y)(error, {
    rateLimited,
    unavailable: {
     code: "GRAPH_UNAVAILABLE",
     why: "Microsoft Graph may be down or unreachable.",
     remedy: remedies_laterOrNetwork("graph", redirectHost)
    },
    unexpected: {
     code: "GRAPH_UNEXPECTED_RESPONSE",
     remedy: WRONG_GRAPH
    },
    refused: status => error_explainRefusal(status, subject)
   });
  }
  function refusedDownload(host) {
   return {
    code: "GRAPH_UNAVAILABLE",
    why: `The download host ${host} refused the report, also with a new link from Graph.`,
    remedy: remedies_laterOrNetwork("graph", host)
   };
  }
  function rateLimited(retryAt) {
   return {
    code: "GRAPH_RATE_LIMITED",
    remedy: remedies_afterLimit(retryAt)
   };
  }
  function error_explainRefusal(status, subject) {
   switch (status) {
   case 401:
    return {
     code: "GRAPH_UNAUTHORIZED",
     why: "Graph refused a new token too.",
     remedy: OTHER_CLOUD
    };

   case 403:
    return {
     code: "GRAPH_FORBIDDEN",
     remedy: applicationPermission(subject.permission)
    };

   case 404:
    return {
     code: "GRAPH_NO_REPORT",
     why: "The tenant has no Copilot data yet, or its cloud does not offer these reports.",
     remedy: NO_DATA
    };

   default:
    return {
     code: "GRAPH_REFUSED",
     remedy: OTHER_PERIOD
    };
   }
  }
  const OTHER_CLOUD = {
   ...msInput("graph-api-url", "the address of Microsoft Graph in that cloud"),
   when: '"graph-api-url" and "ms-authority-host" belong to different clouds',
   alternatives: [ msInput("ms-cloud", "the cloud of the tenant", {
    when: 'the tenant is in another cloud than "ms-cloud"'
   }) ]
  };
  const NO_DATA = {
   system: "graph",
   kind: "license",
   need: "assignment",
   of: "the tenant",
   note: "Microsoft fills the reports up to 72 hours after the first license is assigned.",
   alternatives: [ msInput("ingest-m365", "false", {
    value: "false",
    when: "the tenant is in a national cloud"
   }) ]
  };
  const OTHER_PERIOD = {
   system: "graph",
   kind: "input",
   name: "m365-period",
   expected: "another period",
   alternatives: [ {
    system: "graph",
    kind: "contact",
    who: "Microsoft Support",
    about: "the request-id",
    when: "Graph refuses every period"
   } ]
  };
  function warningOf(code, problem, remedy) {
   return {
    code,
    message: (0, errors.b5)(problem, remedy),
    remedy
   };
  }
  var coerce = __webpack_require__(9567);
  const entraResponseSchema = schemas._H3({
   access_token: schemas.YjP().optional(),
   expires_in: coerce.ai().optional(),
   error: schemas.YjP().regex(/^[a-z_]{1,60}$/).optional().catch(void 0),
   error_codes: schemas.YOg(schemas.aig()).optional(),
   error_description: schemas.YjP().optional(),
   trace_id: schemas.YjP().regex(/^[\da-f-]{1,60}$/i).optional().catch(void 0)
  });
  const openIdConfigurationSchema = schemas._H3({
   issuer: schemas.YjP()
  });
  const oidcClaimsSchema = schemas._H3({
   iss: schemas.YjP().optional(),
   sub: schemas.YjP().optional(),
   aud: schemas.KCZ([ schemas.YjP(), schemas.YOg(schemas.YjP()) ]).optional()
  });
  const graphErrorSchema = schemas._H3({
   error: schemas._H3({
    code: schemas.YjP(),
    message: schemas.YjP().optional(),
    innerError: schemas._H3({
     "request-id": schemas.YjP().optional()
    }).optional()
   })
  });
  const graphPageSchema = schemas._H3({
   value: schemas.YOg(schemas.L5J()),
   "@odata.nextLink": schemas.YjP().optional()
  });
  const subscribedSkuSchema = schemas._H3({
   skuId: schemas.YjP(),
   skuPartNumber: schemas.YjP(),
   consumedUnits: schemas.aig(),
   prepaidUnits: schemas._H3({
    enabled: schemas.aig(),
    warning: schemas.aig().optional()
   }),
   servicePlans: schemas.YOg(schemas._H3({
    servicePlanId: schemas.YjP(),
    servicePlanName: schemas.YjP().nullish()
   }))
  });
  const CODES_PAGE = "https://learn.microsoft.com/entra/identity-platform/reference-error-codes";
  const SUBJECT_FORMS = 'All three values must be equal, also in upper and lower case. The subject begins with "repo:OWNER/REPO:". For repositories created or renamed since 2026-07-15 it begins with "repo:OWNER@OWNER-ID/REPO@REPO-ID:". It ends with "ref:refs/heads/BRANCH", "ref:refs/tags/TAG", "environment:NAME" or "pull_request".';
  const CONDITIONAL_ACCESS = {
   why: "Conditional access blocks the app from the network of the runner.",
   remedy: {
    system: "entra",
    kind: "policy",
    setting: "conditional access",
    state: "exempt"
   }
  };
  const OTHER_TENANT = msInput("ms-tenant-id", "the tenant ID (a GUID) or a verified domain of the tenant");
  const CONSENT = {
   system: "entra",
   kind: "install",
   what: "the app, with the consent of an administrator",
   where: "the tenant"
  };
  const CLOCK = {
   system: "runner",
   kind: "input",
   name: "the clock of the runner",
   expected: "the current time"
  };
  const OTHER_CERTIFICATE = msInput("ms-client-certificate", "a certificate of the app registration and its private key");
  const EXPLANATIONS = {
   7000215: {
    why: "The client secret is wrong.",
    remedy: msInput("ms-client-secret", "the value of the secret in the app registration, not its ID")
   },
   7000222: {
    why: "The client secret has expired.",
    remedy: msInput("ms-client-secret", "the value of a new secret of the app registration")
   },
   700016: {
    why: "The tenant does not know the app.",
    remedy: {
     ...msInput("ms-client-id", "the application (client) ID of the app"),
     when: "the app registration shows another application ID",
     alternatives: [ {
      ...OTHER_TENANT,
      when: "the app is in another tenant"
     }, {
      ...CONSENT,
      when: "the tenant has no such enterprise application"
     } ]
    }
   },
   7000112: {
    why: "The app is disabled in this tenant.",
    remedy: {
     system: "entra",
     kind: "policy",
     setting: "Enabled for users to sign-in",
     state: "on",
     note: "Entra has it under Enterprise applications, in the properties of the app."
    }
   },
   7000229: {
    why: "The app has no service principal in this tenant.",
    remedy: {
     ...CONSENT,
     alternatives: [ {
      ...OTHER_TENANT,
      when: "the app is in another tenant"
     } ]
    }
   },
   90002: {
    why: "Entra does not know the tenant.",
    remedy: {
     ...OTHER_TENANT,
     when: "the overview of the tenant in Entra shows another ID",
     alternatives: [ msInput("ms-cloud", "the cloud of the tenant", {
      when: "the tenant is in another cloud"
     }) ]
    }
   },
   500011: {
    why: 'Entra does not know the resource of "graph-api-url".',
    remedy: {
     ...msInput("graph-api-url", "the address of Microsoft Graph in the cloud of the tenant"),
     when: '"graph-api-url" is the address of another cloud',
     alternatives: [ msInput("ms-cloud", "the cloud of the tenant", {
      when: 'the tenant is in another cloud than "ms-cloud"'
     }) ]
    }
   },
   700027: {
    why: "The app registration does not have the certificate, or the certificate has expired.",
    remedy: {
     system: "entra",
     kind: "install",
     what: "the certificate",
     where: "the app registration",
     when: "the certificate is valid and is not in the app registration",
     alternatives: [ {
      ...OTHER_CERTIFICATE,
      when: "the certificate has expired"
     } ]
    }
   },
   700024: {
    why: "The assertion is not valid at this time.",
    remedy: {
     ...CLOCK,
     when: "the clock of the runner is wrong",
     alternatives: [ {
      ...OTHER_CERTIFICATE,
      when: "the certificate has expired"
     } ]
    }
   },
   50005: CONDITIONAL_ACCESS,
   53003: CONDITIONAL_ACCESS
  };
  const FEDERATED = {
   70021: "No federated credential of the app matches the OIDC token.",
   700211: "No federated credential of the app matches the issuer of the OIDC token.",
   700212: "No federated credential of the app matches the audience of the OIDC token.",
   700213: "No federated credential of the app matches the subject of the OIDC token.",
   7002138: "A federated credential of the app differs from the subject of the OIDC token only in upper and lower case."
  };
  function explainCodes(codes, claims) {
   for (const code of codes) {
    const mismatch = FEDERATED[code];
    if (mismatch !== void 0) return explainMismatch(mismatch, claims);
    const known = EXPLANATIONS[code];
    if (known !== void 0 && code !== NOT_VALID_NOW) return known;
    if (known !== void 0) return orCredential(known, claims);
   }
   return orCredential({
    remedy: LOOK_UP
   }, claims);
  }
  const NOT_VALID_NOW = 700024;
  function explainMismatch(mismatch, claims) {
   const isUnread = claims !== void 0 && Object.keys(claims).length === 0;
   const why = isUnread ? `${mismatch} The claims of the OIDC token cannot be read.` : mismatch;
   return {
    why,
    remedy: federatedCredential(claims)
   };
  }
  function orCredential(explanation, claims) {
   if (claims === void 0) return explanation;
   const {alternatives = [], ...first} = explanation.remedy;
   const when = "the app registration has no such credential";
   const credential = {
    ...federatedCredential(claims),
    when
   };
   const remedy = {
    ...first,
    alternatives: [ ...alternatives, credential ]
   };
   return {
    ...explanation,
    remedy
   };
  }
  function federatedCredential(claims = {}) {
   const values = Object.entries(claims).map(([name, value]) => `${name} "${value}"`);
   const these = values.length === 0 ? "the issuer, subject and audience of the OIDC token" : values.join(", ");
   return {
    system: "entra",
    kind: "install",
    what: `a federated credential with ${these}`,
    where: "the app registration",
    values: {
     ...claims
    },
    note: SUBJECT_FORMS
   };
  }
  const LOOK_UP = {
   system: "entra",
   kind: "contact",
   who: "an administrator of the tenant",
   about: "the code",
   note: `The codes are explained at ${CODES_PAGE}.`
  };
  const MAX_CLAIM_CHARACTERS = 1e3;
  function toEntraUnavailable(error) {
   return new errors.c8("ENTRA_UNAVAILABLE", `Cannot get a token from Entra: ${error.message}.`, {
    cause: error,
    remedy: error.remedy ?? remedies_laterOrNetwork("entra", error.host)
   });
  }
  function toEntraError(refusal, subject) {
   const {status, response} = refusal;
   const codes = response.error_codes ?? codesIn(response.error_description);
   if (status === 408 || status === 429 || status >= 500 || status < 400) return new errors.c8("ENTRA_UNAVAILABLE", `Cannot get a token from Entra: it answered ${status} without a token${traceOf(response)}.`, {
    remedy: {
     system: "entra",
     kind: "wait"
    }
   });
   const names = [ ...codes.map(code => `AADSTS${code}`), response.error ?? "" ].filter(name => name !== "");
   const reason = names.length === 0 ? "" : ` (${names.join(", ")})`;
   const problem = `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": it answered ${status}${reason}${traceOf(response)}.`;
   const {why, remedy} = explainCodes(codes, claimsOf(subject));
   return new errors.c8("ENTRA_REFUSED", why === void 0 ? problem : `${problem} ${why}`, {
    remedy
   });
  }
  function claimsOf({assertion}) {
   if (assertion === void 0) return;
   const claims = oidcClaimsSchema.safeParse(decodePayload(assertion));
   if (!claims.success) return {};
   const {iss, sub, aud} = claims.data;
   const show = claim => (0, redact.E$)(String(claim), MAX_CLAIM_CHARACTERS);
   return {
    issuer: show(iss),
    subject: show(sub),
    audience: show(aud)
   };
  }
  function decodePayload(assertion) {
   const payload = assertion.split(".")[1] ?? "";
   try {
    return JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
   } catch {
    return;
   }
  }
  function codesIn(description) {
   return Array.from((description ?? "").matchAll(/AADSTS(\d+)/g), ([, digits]) => Number(digits));
  }
  function traceOf(response) {
   return response.trace_id === void 0 ? "" : `, trace id ${response.trace_id}`;
  }
  const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  const GUID_IN_PATH = /\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/i;
  async function resolveTenantId(tenant, options) {
   if (GUID.test(tenant)) return tenant.toLowerCase();
   const response = await fetchConfiguration(tenant, options);
   const body = response.json();
   if (!response.ok) {
    const refusal = entraResponseSchema.safeParse(body);
    throw toEntraError({
     status: response.status,
     response: refusal.data ?? {}
    }, {
     tenantId: tenant,
     clientId: options.clientId
    });
   }
   const configuration = openIdConfigurationSchema.safeParse(body);
   const guid = GUID_IN_PATH.exec(configuration.data?.issuer ?? "")?.[1];
   if (guid === void 0) throw withoutTenantId(tenant);
   return guid.toLowerCase();
  }
  async function fetchConfiguration(tenant, options) {
   const {origin} = new URL(options.authorityHost);
   const path = `/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
   try {
    return await options.http.send({
     method: "GET",
     url: `${origin}${path}`,
     path: "/{tenant}/v2.0/.well-known/openid-configuration"
    });
   } catch (error) {
    throw error instanceof http_error.j ? toEntraUnavailable(error) : error;
   }
  }
  function withoutTenantId(tenant) {
   return new errors.c8("ENTRA_REFUSED", `Cannot find the tenant "${tenant}": the response of Entra has no tenant ID.`, {
    remedy: msInput("ms-tenant-id", "the tenant ID (a GUID) or a verified domain of the tenant", {
     note: 'The values "common" and "organizations" do not name a tenant.'
    })
   });
  }
  const msal_network_TOKEN_PATH = "/{tenant}/oauth2/v2.0/token";
  const DISCOVERY_PATH = "/{tenant}/v2.0/.well-known/openid-configuration";
  class MsalNetwork {
   #http;
   #failure;
   #refusal;
   #response;
   constructor(http) {
    this.#http = http;
   }
   get failure() {
    return this.#failure;
   }
   get refusal() {
    return this.#refusal;
   }
   get lifetimeSeconds() {
    return this.#response?.expires_in;
   }
   sendGetRequestAsync(url, options) {
    return this.#send({
     method: "GET",
     url,
     path: DISCOVERY_PATH
    }, options);
   }
   sendPostRequestAsync(url, options) {
    return this.#send({
     method: "POST",
     url,
     path: msal_network_TOKEN_PATH
    }, options);
   }
   async #send(target, options = {}) {
    try {
     const {headers = {}, body = ""} = options;
     const payload = target.method === "POST" ? {
      body
     } : {};
     const response = await this.#http.send({
      ...target,
      headers,
      ...payload
     });
     return this.#read(response);
    } catch (error) {
     this.#failure = error;
     throw error;
    }
   }
   #read(response) {
    const {status} = response;
    const text = response.text();
    const parsed = entraResponseSchema.safeParse(parseJson(text));
    this.#response = parsed.data ?? {};
    if (!response.ok || !parsed.success) this.#refusal = {
     status,
     response: this.#response
    };
    const headers = Object.fromEntries(response.headers);
    return {
     status,
     headers,
     body: JSON.parse(parsed.success ? text : "{}")
    };
   }
  }
  function parseJson(text) {
   try {
    return JSON.parse(text);
   } catch {
    return;
   }
  }
  const token_RENEW_BEFORE_END_MS = 3e5;
  const DEFAULT_AUDIENCE = "api://AzureADTokenExchange";
  const AUDIENCES = {
   "login.microsoftonline.us": "api://AzureADTokenExchangeUSGov",
   "login.chinacloudapi.cn": "api://AzureADTokenExchangeChina",
   "login.partner.microsoftonline.cn": "api://AzureADTokenExchangeChina"
  };
  class EntraTokenSource {
   #options;
   #minted;
   constructor(options) {
    this.#options = options;
   }
   async token() {
    const minted = this.#minted;
    const nowMs = this.#options.clock.monotonicMs();
    const isValid = minted && nowMs < minted.endsAtMs - token_RENEW_BEFORE_END_MS;
    return isValid ? minted.token : this.renew();
   }
   async renew() {
    const {clock, secrets} = this.#options;
    const {token, lifetimeSeconds} = await mintToken(this.#options);
    secrets.add(token);
    const endsAtMs = clock.monotonicMs() + lifetimeSeconds * 1e3;
    this.#minted = {
     token,
     endsAtMs
    };
    return token;
   }
  }
  async function mintToken(options) {
   const proof = await toProof(options);
   const network = new MsalNetwork(options.http);
   try {
    const {ConfidentialClientApplication} = await __webpack_require__.e(669).then(__webpack_require__.bind(__webpack_require__, 2669));
    const app = new ConfidentialClientApplication({
     auth: {
      ...authority(options),
      ...proof
     },
     system: {
      networkClient: network
     }
    });
    const result = await app.acquireTokenByClientCredential({
     scopes: [ `${new URL(options.graphApiUrl).origin}/.default` ],
     azureRegion: "DisableMsalForceRegion"
    });
    const token = result?.accessToken ?? "";
    if (token === "") throw new Error("The response has no token");
    return {
     token,
     lifetimeSeconds: network.lifetimeSeconds ?? 0
    };
   } catch (error) {
    throw token_explain(error, network, {
     tenantId: options.tenantId,
     clientId: options.clientId,
     assertion: proof.clientAssertion
    });
   }
  }
  function authority(options) {
   const {authorityHost, tenantId, clientId} = options;
   const {host, origin} = new URL(authorityHost);
   return {
    clientId,
    authority: `${origin}/${tenantId}`,
    knownAuthorities: [ host ]
   };
  }
  async function toProof(options) {
   const {credential, authorityHost, secrets} = options;
   switch (credential.type) {
   case "secret":
    return {
     clientSecret: credential.secret
    };

   case "certificate":
    {
     const {thumbprintSha256, privateKey} = credential;
     secrets.add(privateKey);
     return {
      clientCertificate: {
       thumbprintSha256,
       privateKey
      }
     };
    }

   case "oidc":
    {
     const {host} = new URL(authorityHost);
     const assertion = await credential.getToken(AUDIENCES[host] ?? DEFAULT_AUDIENCE);
     secrets.add(assertion);
     return {
      clientAssertion: assertion
     };
    }
   }
  }
  const WRONG_AUTHORITY = {
   ...msInput("ms-authority-host", "the host of Entra in the cloud of the tenant"),
   when: '"ms-authority-host" is not the host of Entra',
   alternatives: [ msInput("ms-tenant-id", "the tenant ID of the app", {
    when: "the app is in another tenant"
   }) ]
  };
  function token_explain(error, network, subject) {
   if (network.failure instanceof http_error.j) return toEntraUnavailable(network.failure);
   if (network.failure !== void 0) return network.failure;
   if (network.refusal) return toEntraError(network.refusal, subject);
   return new errors.c8("ENTRA_REFUSED", `Cannot get a token from Entra for app "${subject.clientId}" in tenant "${subject.tenantId}": the response does not match the request.`, {
    cause: error,
    remedy: WRONG_AUTHORITY
   });
  }
  const VERSION = "v1.0";
  const THROTTLE_WINDOW_MS = 6e5;
  class GraphClient {
   #options;
   constructor(options) {
    this.#options = options;
   }
   open(query) {
    return this.#get(query);
   }
   isOwnLink(link) {
    return link.startsWith(`${new URL(this.#options.graphApiUrl).origin}/`);
   }
   async #get(query) {
    const [{Client}, {ResponseType}] = await loadGraphClient();
    let failure;
    const execute = async context => {
     try {
      const isLink = this.isOwnLink(query.resource);
      const url = isLink ? query.resource : String(context.request);
      context.response = await this.#send(url, query);
     } catch (error) {
      failure = error;
      throw error;
     }
    };
    const client = Client.initWithMiddleware({
     baseUrl: this.#options.graphApiUrl,
     defaultVersion: VERSION,
     middleware: {
      execute
     }
    });
    try {
     return await client.api(query.resource).responseType(ResponseType.RAW).get();
    } catch (error) {
     throw failure ?? error;
    }
   }
   #send(url, query) {
    return (0, with_token.u)(this.#options.tokens, new with_token.T, {
     send: token => this.#sendWith(token, url, query),
     toError: refused => this.#refusal(query, refused),
     discard: refused => void refused.body?.cancel().catch(() => {})
    });
   }
   async #sendWith(token, url, query) {
    const {http} = this.#options;
    const request = {
     method: "GET",
     url,
     path: `/${VERSION}${query.path}`,
     headers: {
      authorization: `Bearer ${token}`
     },
     isRedirectedAnywhere: true
    };
    if (!query.isSmall) return http.open(request);
    const whole = await http.send(request);
    const {status, headers} = whole;
    const bytes = whole.bytes();
    const body = bytes.length > 0 ? bytes : null;
    const response = new Response(body, {
     status,
     headers
    });
    return Object.defineProperty(response, "url", {
     value: whole.url
    });
   }
   async #refusal(query, response) {
    const detail = await client_describeRefusal(response);
    const nowMs = this.#options.clock.now().getTime();
    const waitMs = askedDelayMs(response.headers, new Date(nowMs)) ?? THROTTLE_WINDOW_MS;
    return new http_error.j({
     kind: "status",
     method: "GET",
     url: this.#options.graphApiUrl,
     path: `/${VERSION}${query.path}`,
     status: response.status,
     redirectHost: (0, http_error.S)(response.url, this.#options.graphApiUrl),
     detail: detail === "" ? void 0 : detail,
     retryAt: new Date(nowMs + waitMs)
    });
   }
  }
  async function client_describeRefusal(response) {
   const parsed = graphErrorSchema.safeParse(await client_readJson(response));
   const {code, message, innerError} = parsed.data?.error ?? {};
   const reason = [ code, message ].filter(part => part).join(": ");
   const id = innerError?.["request-id"] ?? response.headers.get("request-id");
   return [ (0, redact.E$)(reason), isRequestId(id) && `request-id ${id}` ].filter(part => part).join(", ");
  }
  function isRequestId(id) {
   return /^[\da-f-]{1,60}$/i.test(id ?? "");
  }
  async function client_readJson(response) {
   try {
    return await response.json();
   } catch {
    return;
   }
  }
  function loadGraphClient() {
   return Promise.all([ __webpack_require__.e(532).then(__webpack_require__.bind(__webpack_require__, 2532)), __webpack_require__.e(708).then(__webpack_require__.bind(__webpack_require__, 3708)) ]);
  }
  class PlausibleDates {
   #lastDay;
   #ignoredCount=0;
   constructor(today) {
    this.#lastDay = (0, domain_day.fi)(today, 1);
   }
   get ignoredCount() {
    return this.#ignoredCount;
   }
   accept(day) {
    if (day >= domain_day.Je && day <= this.#lastDay) return true;
    this.#ignoredCount += 1;
    return false;
   }
  }
  class RowError extends errors.c8 {
   located;
   constructor(subject, line, problem) {
    const located = `line ${line}: ${problem}`;
    const {code, message, remedy} = unexpectedResponse(subject, located);
    super(code, message, {
     remedy
    });
    this.located = located;
   }
  }
  const report_row_MAX_SHOWN_CHARACTERS = 100;
  const COUNT_PATTERN = /^\d+(\.\d+)?$/;
  const DATE_PATTERN = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}[\d:.]*(Z|[+-]\d{2}:\d{2})?)?$/;
  function normalizeHeading(heading) {
   return heading.toLowerCase().replace(/[^a-z0-9]/g, "");
  }
  function field(heading, ...synonyms) {
   return {
    heading,
    keys: [ heading, ...synonyms ].map(normalizeHeading)
   };
  }
  function toColumns(headings, {subject, dates}) {
   const positions = new Map;
   for (const [position, heading] of headings.entries()) {
    const key = normalizeHeading(heading);
    const known = positions.get(key);
    if (known === void 0) positions.set(key, [ position ]); else known.push(position);
   }
   return {
    subject,
    dates,
    headings,
    positions,
    checkedDays: new Set
   };
  }
  function hasField(columns, wanted) {
   return wanted.keys.some(key => columns.positions.has(key));
  }
  function textOf(row, wanted) {
   for (const key of wanted.keys) for (const position of row.columns.positions.get(key) ?? []) {
    const text = row.cells[position]?.trim();
    if (text) return text;
   }
   return;
  }
  function report_row_countOf(row, wanted) {
   return toCount(textOf(row, wanted), row, wanted.heading);
  }
  function countAt(row, position) {
   const heading = row.columns.headings[position] ?? "";
   return toCount(row.cells[position]?.trim(), row, heading);
  }
  function toCount(text, row, heading) {
   if (!text) return;
   if (COUNT_PATTERN.test(text)) return Number(text);
   throw notA("count", row, heading);
  }
  function dayOf(row, wanted) {
   const text = textOf(row, wanted);
   const {checkedDays, dates} = row.columns;
   if (text === void 0 || checkedDays.has(text)) return text;
   const day = DATE_PATTERN.exec(text)?.[1];
   if (day === void 0 || !(0, domain_day.N)(day)) throw notA("date", row, wanted.heading);
   if (!dates.accept(day)) return;
   checkedDays.add(day);
   return day;
  }
  function requiredDayOf(row, wanted) {
   return dayOf(row, wanted) ?? failMissing(row, wanted);
  }
  function failMissing(row, wanted) {
   const {columns, line} = row;
   const problem = `the column "${wanted.heading}" is missing or empty`;
   throw hasField(columns, wanted) ? new RowError(columns.subject, line, problem) : unexpectedResponse(columns.subject, problem);
  }
  function refuseBroken({columns, line, problem}) {
   if (problem === void 0) return;
   throw new RowError(columns.subject, line, problem);
  }
  function notA(kind, row, heading) {
   return new RowError(row.columns.subject, row.line, `a value in the column "${(0, 
   redact.E$)(heading, report_row_MAX_SHOWN_CHARACTERS)}" is not a ${kind}`);
  }
  const MAX_LINK_CHARACTERS = 8192;
  class NextLinks {
   #options;
   #seen=new Set;
   constructor(options) {
    this.#options = options;
   }
   follow(link) {
    const {subject, maxPages, isOwnLink} = this.#options;
    const isTooLong = link.length > MAX_LINK_CHARACTERS;
    if (isTooLong || !isOwnLink(link) || this.#seen.has(link)) throw unexpectedResponse(subject, 'the "@odata.nextLink" leads to another host or repeats a page');
    this.#seen.add(link);
    if (this.#seen.size < maxPages) return;
    throw unexpectedResponse(subject, `the list has no end after ${maxPages} pages`);
   }
  }
  var promises_ = __webpack_require__(6466);
  const MAX_LINE_BYTES = 1048576;
  const PIECE_BYTES = 4096;
  const MAX_BROKEN_LINES = 1e3;
  const QUOTE_NOT_CLOSED = "CSV_QUOTE_NOT_CLOSED";
  const LINE_TOO_LONG = "CSV_MAX_RECORD_SIZE";
  async function* parseCsvLines(chunks) {
   let lines = [];
   const parser = createParser(line => lines.push(line));
   const take = () => {
    const taken = lines;
    lines = [];
    return taken;
   };
   try {
    for await (const piece of inPieces(chunks)) {
     parser.write(piece);
     if (lines.length > 0) yield take();
    }
    parser.end();
    await (0, promises_.finished)(parser.resume());
    return take();
   } finally {
    parser.destroy();
   }
  }
  function createParser(add) {
   let lastLine = 0;
   return (0, lib.qg)({
    bom: true,
    max_record_size: MAX_LINE_BYTES,
    record_delimiter: [ "\r\n", "\n", "\r" ],
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: error => {
     if (error === void 0) return;
     for (const line of toBrokenLines(error, lastLine)) add(line);
     lastLine = lineOf(error);
     return;
    },
    on_record: (cells, {lines}) => {
     add({
      cells,
      line: lines
     });
     lastLine = lines;
     return;
    }
   });
  }
  function toBrokenLines(error, lastLine) {
   const end = lineOf(error);
   const length = Math.min(end - lastLine, MAX_BROKEN_LINES);
   return Array.from({
    length
   }, (_, index) => ({
    cells: [],
    line: end - length + 1 + index,
    problem: error.code
   }));
  }
  function lineOf(error) {
   return Number(Reflect.get(error, "lines") ?? 0);
  }
  async function* inPieces(chunks) {
   for await (const chunk of chunks) for (let start = 0; start < chunk.length; start += PIECE_BYTES) yield chunk.subarray(start, start + PIECE_BYTES);
  }
  class IncompleteReport extends Error {
   name="IncompleteReport";
  }
  function toIncompleteError(error, {name}) {
   return new errors.c8("GRAPH_UNAVAILABLE", `Cannot read ${name}: ${error.message}, also when requested again.`, {
    cause: error,
    remedy: {
     system: "graph",
     kind: "wait"
    }
   });
  }
  const REFRESH_DATE = field("Report Refresh Date");
  const LINE_ENDS = [ 10, 13 ];
  async function* readCsvRows(chunks, report, options) {
   const body = new LineEndWatch(chunks);
   const pieces = parseCsvLines(body.chunks());
   let columns;
   try {
    for (;;) {
     const {done, value: lines} = await pieces.next();
     const last = lines.at(-1);
     columns ??= readHeader(lines, report);
     for (const line of lines) refuseEndless(line, report);
     if (done && last && !body.endedWithLineEnd) refuseCut(last, options);
     if (columns && lines.length > 0) yield toRows(lines, columns);
     if (done) return;
    }
   } finally {
    await pieces.return([]);
   }
  }
  function toRows(lines, columns) {
   return lines.filter(({cells, problem}) => problem || cells.some(cell => cell)).map(({cells, line, problem}) => ({
    columns,
    cells,
    line,
    ...problem && {
     problem: `the CSV is broken (${problem})`
    }
   }));
  }
  function refuseEndless({problem}, {subject}) {
   if (problem === QUOTE_NOT_CLOSED) throw new IncompleteReport("the CSV ends within quotes");
   if (problem === LINE_TOO_LONG) throw unexpectedResponse(subject, `the CSV is broken (${problem})`);
  }
  function refuseCut({cells, problem}, options) {
   const isSame = options.isWhole(JSON.stringify(cells));
   if (problem === void 0 && isSame) return;
   throw new IncompleteReport("the last line of the CSV is cut off");
  }
  function readHeader(lines, report) {
   const line = lines.shift();
   if (line === void 0) return;
   const columns = toColumns(line.cells, report);
   if (hasField(columns, REFRESH_DATE)) return columns;
   throw unexpectedResponse(report.subject, `the first line has no heading "${REFRESH_DATE.heading}"`);
  }
  class LineEndWatch {
   #source;
   #lastByte;
   constructor(source) {
    this.#source = source;
   }
   get endedWithLineEnd() {
    return LINE_ENDS.includes(this.#lastByte);
   }
   async* chunks() {
    for await (const chunk of this.#source) {
     this.#lastByte = chunk.at(-1) ?? this.#lastByte;
     yield chunk;
    }
   }
  }
  const DETAILS = /By(Period|Product|Date)$/;
  function readJsonPage(text, report) {
   const page = graphPageSchema.safeParse(json_rows_parseJson(text, report));
   if (!page.success) throw unexpectedResponse(report.subject, 'the field "value" is not a list of rows');
   return {
    rows: page.data.value.flatMap((value, index) => json_rows_toRows(value, index + 1, report)),
    nextLink: page.data["@odata.nextLink"]
   };
  }
  function json_rows_parseJson(text, {subject}) {
   try {
    return JSON.parse(text);
   } catch {
    throw unexpectedResponse(subject, "the JSON is broken");
   }
  }
  function json_rows_toRows(value, line, report) {
   return flatten(value).map(fields => {
    if (!isFields(fields)) {
     const columns = toColumns([], report);
     return {
      columns,
      cells: [],
      line,
      problem: "the row is not an object"
     };
    }
    return {
     columns: toColumns(Object.keys(fields), report),
     cells: Object.values(fields).map(toText),
     line
    };
   });
  }
  function flatten(value) {
   if (!isFields(value)) return [ value ];
   const details = findDetails(value);
   if (details === void 0) return [ value ];
   if (details.length === 0 && "userPrincipalName" in value) return [ value ];
   return details.map(entry => isFields(entry) ? {
    ...value,
    ...entry
   } : entry);
  }
  function findDetails(value) {
   const lists = Object.entries(value).flatMap(([name, list]) => isList(list) ? [ {
    name,
    list
   } ] : []);
   const details = lists.find(({name}) => DETAILS.test(name)) ?? lists.find(({list}) => list.length > 0 && list.every(isFields));
   return details?.list;
  }
  function isList(value) {
   return Array.isArray(value);
  }
  function isFields(value) {
   return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  function toText(value) {
   return typeof value === "string" || typeof value === "number" ? String(value) : "";
  }
  const MAX_RESUMPTIONS = 3;
  const report_table_MAX_PAGES = 1e4;
  const EXPIRED_LINK_STATUSES = [ 400, 404, 410 ];
  const MIN_HEAD_BYTES = 4;
  const MAX_HEAD_BYTES = 65536;
  async function* report_table_readRows(source) {
   const resumePoint = new ResumePoint(source.subject);
   for (let resumptions = 0; ;resumptions += 1) {
    let response;
    try {
     response = await source.open();
     yield* resumePoint.skipSeen(await readBody(response, source, resumePoint));
     return;
    } catch (error) {
     const isCurable = isRefusedLink(error) || response !== void 0 && isCutOff(error);
     if (isCurable && resumptions < MAX_RESUMPTIONS) continue;
     throw error instanceof IncompleteReport ? toIncompleteError(error, source.subject) : error;
    }
   }
  }
  function isRefusedLink(error) {
   return error instanceof http_error.j && isRefusedByDownloadHost(error);
  }
  function isCutOff(error) {
   if (error instanceof IncompleteReport) return true;
   if (!(error instanceof http_error.j)) return false;
   return error.kind === "network" || error.kind === "timeout";
  }
  class ResumePoint {
   #subject;
   #hash=(0, external_node_crypto_.createHash)("sha256");
   #count=0;
   #cutLine;
   constructor(subject) {
    this.#subject = subject;
   }
   isWhole(lastLine) {
    const isSame = this.#cutLine === lastLine;
    this.#cutLine = lastLine;
    return isSame;
   }
   async* skipSeen(pieces) {
    const seen = this.#count;
    const repeated = (0, external_node_crypto_.createHash)("sha256");
    let position = 0;
    for await (const rows of pieces) {
     const fresh = [];
     for (const row of rows) {
      position += 1;
      if (position > seen) {
       this.#hash.update(fingerprint(row, position));
       fresh.push(row);
      } else {
       repeated.update(fingerprint(row, position));
       if (position === seen) this.#refuseOther(repeated.digest("hex"));
      }
     }
     this.#count = Math.max(seen, position);
     if (fresh.length > 0) yield fresh;
    }
    if (position < seen) throw this.#changed();
   }
   #refuseOther(digest) {
    if (digest !== this.#hash.copy().digest("hex")) throw this.#changed();
   }
   #changed() {
    return new errors.c8("GRAPH_UNAVAILABLE", `Cannot read ${this.#subject.name}: the connection broke, and the report had changed when it was requested again.`, {
     remedy: {
      system: "graph",
      kind: "wait"
     }
    });
   }
  }
  function fingerprint(row, position) {
   const cells = JSON.stringify(row.problem ?? row.cells);
   return position === 1 ? JSON.stringify(row.columns.headings) + cells : cells;
  }
  async function readBody(response, source, resumePoint) {
   const {subject} = source;
   const {first, chunks} = await peek(response);
   const contentType = response.headers.get("content-type") ?? "";
   if (first === void 0) {
    await chunks.return(void 0);
    throw unexpectedResponse(subject, "the response is empty");
   }
   if (first === "<" || contentType.includes("html")) {
    await chunks.return(void 0);
    throw unexpectedResponse(subject, "the response is a web page, not a report");
   }
   const isJson = first === "{" || /\bjson\b/.test(contentType);
   return isJson ? readJsonPages(chunks, source) : readCsvRows(chunks, source, {
    isWhole: lastLine => resumePoint.isWhole(lastLine)
   });
  }
  async function* readJsonPages(chunks, source) {
   const {subject, isOwnLink} = source;
   const links = new NextLinks({
    subject,
    isOwnLink,
    maxPages: report_table_MAX_PAGES
   });
   let page = readJsonPage(await readText(chunks, subject), source);
   for (;;) {
    yield page.rows;
    const {nextLink} = page;
    if (nextLink === void 0) return;
    links.follow(nextLink);
    const response = await openPage(source, nextLink);
    page = readJsonPage(await readText(chunksOf(response), subject), source);
   }
  }
  async function openPage(source, link) {
   try {
    return await source.open(link);
   } catch (error) {
    if (!(error instanceof http_error.j) || !isLinkRefusal(error)) throw error;
    throw new IncompleteReport(`the link to the next page failed: ${error.message}`);
   }
  }
  function isLinkRefusal({kind, status = 0}) {
   return kind === "status" && EXPIRED_LINK_STATUSES.includes(status);
  }
  async function peek(response) {
   const rest = chunksOf(response);
   let head = Buffer.alloc(0);
   let first;
   while (first === void 0 || head.length < MIN_HEAD_BYTES) {
    const {done, value} = await rest.next();
    if (done) break;
    head = Buffer.concat([ head, value ]);
    first = head.toString("utf8").trim().at(0);
    if (head.length > MAX_HEAD_BYTES) break;
   }
   return {
    first,
    chunks: report_table_join(head, rest)
   };
  }
  async function* chunksOf(response) {
   if (response.body === null) return;
   let size = 0;
   for await (const chunk of response.body) {
    size += chunk.length;
    yield chunk;
   }
   const announced = announcedSize(response.headers);
   if (size >= announced) return;
   throw new IncompleteReport(`the body has ${size} of ${announced} bytes`);
  }
  function announcedSize(headers) {
   if (headers.has("content-encoding")) return 0;
   return Number(headers.get("content-length") ?? 0);
  }
  async function* report_table_join(head, rest) {
   try {
    yield head;
    yield* rest;
   } finally {
    await rest.return(void 0);
   }
  }
  async function readText(chunks, subject) {
   const decoder = new TextDecoder;
   const meter = new BufferMeter(DEFAULT_SIZE_LIMITS.bufferedBytes);
   let text = "";
   for await (const chunk of chunks) {
    refuseLargePage(meter, chunk, subject);
    text += decoder.decode(chunk, {
     stream: true
    });
   }
   return text + decoder.decode();
  }
  function refuseLargePage(meter, chunk, subject) {
   try {
    meter.add(chunk);
   } catch (error) {
    if (!(error instanceof BodyLimitError)) throw error;
    throw unexpectedResponse(subject, `a page ${error.message}`);
   }
  }
  const REPORTS = {
   summary: {
    function: "getMicrosoft365CopilotUserCountSummary",
    name: "the Copilot user count summary"
   },
   trend: {
    function: "getMicrosoft365CopilotUserCountTrend",
    name: "the Copilot user count trend"
   },
   users: {
    function: "getMicrosoft365CopilotUsageUserDetail",
    name: "the Copilot user report"
   }
  };
  const REPORT_PERIOD = field("Report Period");
  const V2_HEADING = /prompts|activeusagedays|chatwork|chatweb|agent|edge|microsoft365(copilot|app)/;
  function choosePeriods(wanted) {
   if (wanted === "D30") return {
    v2: void 0,
    v1: "D30"
   };
   return {
    v2: wanted,
    v1: wanted === "D28" ? "D30" : wanted
   };
  }
  class ReportReader {
   #client;
   #today;
   #hasSteppedBack=false;
   constructor(client, today) {
    this.#client = client;
    this.#today = today;
   }
   get hasSteppedBack() {
    return this.#hasSteppedBack;
   }
   async open(name, choice) {
    const v1 = {
     name,
     version: "v1",
     period: choice.v1
    };
    const isV1 = this.#hasSteppedBack || choice.v2 === void 0;
    if (isV1) return this.#ask(v1);
    try {
     return await this.#ask({
      name,
      version: "v2",
      period: choice.v2
     });
    } catch (error) {
     if (!isRefusedForm(error)) throw error;
     const report = await this.#askAfter(error, v1);
     this.#hasSteppedBack = true;
     const warnings = [ warnOfStepBack(report.period), ...report.warnings ];
     return {
      ...report,
      warnings
     };
    }
   }
   async #askAfter(refusal, query) {
    try {
     return await this.#ask(query);
    } catch (error) {
     throw error instanceof errors.c8 ? mergeRefusals(refusal, error) : error;
    }
   }
   async #ask(query) {
    const {version, period} = query;
    const {name} = REPORTS[query.name];
    const subject = {
     name,
     permission: "Reports.Read.All"
    };
    const dates = new PlausibleDates(this.#today());
    const report = {
     subject,
     dates
    };
    const rows = withGraphErrors(this.#rows(query, report), subject);
    const next = await rows.next();
    const first = next.done ? [] : next.value;
    const [row] = first;
    const warnings = version === "v2" && row && !hasV2Heading(row) ? [ warnOfMissingColumns(subject) ] : [];
    const own = ofPeriod({
     period,
     first,
     rest: rows,
     subject
    });
    return {
     version,
     period,
     rows: own,
     warnings,
     subject,
     dates
    };
   }
   #rows(query, report) {
    const client = this.#client;
    const resource = `/copilot/reports/${REPORTS[query.name].function}(period='${query.period}',version='${query.version}')`;
    return report_table_readRows({
     ...report,
     open: (link = resource) => client.open({
      resource: link,
      path: resource
     }),
     isOwnLink: link => client.isOwnLink(link)
    });
   }
  }
  function isRefusedForm(error) {
   if (!(error instanceof errors.c8)) return false;
   const {cause, code} = error;
   if (!code.startsWith("GRAPH_")) return false;
   if (!(cause instanceof http_error.j) || cause.kind !== "status") return false;
   if (isRefusedByDownloadHost(cause)) return false;
   return cause.status === 400 || cause.status === 404;
  }
  function mergeRefusals(v2, v1) {
   const isV2First = v2.code === "GRAPH_NO_REPORT";
   const [main, other] = isV2First ? [ v2, v1 ] : [ v1, v2 ];
   const {cause} = other;
   const reason = cause instanceof http_error.j ? `${cause.message}.` : other.problem;
   const version = isV2First ? "v1" : "v2";
   return new errors.c8(main.code, `${main.problem} Version ${version} failed too: ${reason}`, {
    cause: main.cause,
    remedy: main.remedy
   });
  }
  async function* withGraphErrors(rows, subject) {
   try {
    yield* rows;
   } catch (error) {
    throw toGraphError(error, subject);
   }
  }
  async function* ofPeriod(all) {
   const {period, first, rest, subject} = all;
   const days = period.slice(1);
   const isKept = row => {
    if (row.problem !== void 0) return true;
    const window = textOf(row, REPORT_PERIOD)?.replace(/^D/i, "");
    return (window ?? days) === days;
   };
   let read = 0;
   let kept = 0;
   try {
    let rows = first;
    for (;;) {
     const own = rows.filter(isKept);
     read += rows.length;
     kept += own.length;
     if (own.length > 0) yield own;
     const {done, value} = await rest.next();
     if (done) break;
     rows = value;
    }
   } finally {
    await rest.return(void 0);
   }
   if (read === 0 || kept > 0) return;
   throw unexpectedResponse(subject, `no row has the period ${days} in the column "${REPORT_PERIOD.heading}"`);
  }
  function hasV2Heading(row) {
   return row.columns.headings.some(heading => V2_HEADING.test(normalizeHeading(heading)));
  }
  function warnOfStepBack(period) {
   return {
    code: "M365_REPORT_VERSION_FALLBACK",
    message: `Microsoft refused version v2 of its Copilot reports. Version v1 with period ${period} is used instead. Version v1 has no prompts, no active days and fewer apps.`
   };
  }
  function warnOfMissingColumns(subject) {
   return {
    code: "M365_V2_COLUMNS_MISSING",
    message: `Version v2 of ${subject.name} was requested, but the report has no columns of v2. Prompts, active days and the newer apps are left out.`
   };
  }
  const SERVICE_HEALTH = "the service health in the Microsoft 365 admin center";
  const OLD_AFTER_DAYS = 5;
  class M365Session {
   tokens;
   client;
   reports;
   #options;
   #tenantId;
   #hasWarnedOfAge=false;
   constructor(options) {
    const {graphHttp, entraHttp, clock, graphApiUrl} = options;
    this.tokens = new EntraTokenSource({
     ...options,
     http: entraHttp
    });
    this.client = new GraphClient({
     http: graphHttp,
     clock,
     tokens: this.tokens,
     graphApiUrl
    });
    this.reports = new ReportReader(this.client, () => this.today());
    this.#options = options;
   }
   get options() {
    return this.#options;
   }
   tenantId() {
    const {tenantId, entraHttp, authorityHost, clientId} = this.#options;
    this.#tenantId ??= resolveTenantId(tenantId, {
     http: entraHttp,
     authorityHost,
     clientId
    });
    return this.#tenantId;
   }
   today() {
    return (0, domain_day.dA)(this.#options.clock.now());
   }
   warnOfAge(refreshDate) {
    if (refreshDate === void 0 || this.#hasWarnedOfAge) return [];
    const age = (0, domain_day.YM)(refreshDate, this.today());
    if (age <= OLD_AFTER_DAYS) return [];
    this.#hasWarnedOfAge = true;
    return [ warningOf("M365_DATA_OLD", `Microsoft's Copilot reports end at ${refreshDate}, ${age} days ago. Usually they are up to 3 days behind.`, {
     system: "graph",
     kind: "wait",
     statusPage: SERVICE_HEALTH
    }) ];
   }
  }
  const licenses_SUBJECT = {
   name: "the licenses",
   permission: "LicenseAssignment.Read.All"
  };
  const RESOURCE = "/subscribedSkus";
  const licenses_MAX_PAGES = 100;
  const COPILOT_PLAN = "3f30311c-6b1e-48a4-ab79-725b469da960";
  const COPILOT_PLAN_NAME = "m365_copilot";
  async function readLicenses(client, wantedSkus) {
   try {
    return countLicenses(await readSkus(client), wantedSkus);
   } catch (error) {
    const failure = toGraphError(error, licenses_SUBJECT);
    if (!(failure instanceof errors.c8)) throw failure;
    const {problem, remedy} = failure;
    const code = "M365_LICENSES_UNREADABLE";
    const message = `${problem} The license figures are left out.`;
    const warning = remedy ? warningOf(code, message, remedy) : {
     code,
     message
    };
    return {
     licenses: void 0,
     warnings: [ warning ]
    };
   }
  }
  async function readSkus(client) {
   const skus = [];
   const links = new NextLinks({
    subject: licenses_SUBJECT,
    maxPages: licenses_MAX_PAGES,
    isOwnLink: link => client.isOwnLink(link)
   });
   let resource = RESOURCE;
   for (;;) {
    const page = await licenses_readPage(client, resource);
    skus.push(...page.value.map(readSku));
    const nextLink = page["@odata.nextLink"];
    if (nextLink === void 0) return skus;
    links.follow(nextLink);
    resource = nextLink;
   }
  }
  async function licenses_readPage(client, resource) {
   const query = {
    resource,
    path: RESOURCE,
    isSmall: true
   };
   const response = await client.open(query);
   const page = graphPageSchema.safeParse(await licenses_readJson(response));
   if (page.success) return page.data;
   throw unexpectedResponse(licenses_SUBJECT, 'the field "value" is not a list');
  }
  async function licenses_readJson(response) {
   const text = await response.text();
   try {
    return JSON.parse(text);
   } catch {
    return;
   }
  }
  function readSku(value) {
   const sku = subscribedSkuSchema.safeParse(value);
   if (sku.success) return sku.data;
   const fields = sku.error.issues.map(issue => `"${issue.path.join(".")}"`);
   throw unexpectedResponse(licenses_SUBJECT, `a SKU lacks ${fields.join(", ")} or has another type there`);
  }
  function countLicenses(skus, wanted) {
   if (wanted.length === 0) {
    const found = skus.filter(holdsCopilot);
    return found.length > 0 ? licenses_sum(found) : {
     licenses: void 0,
     warnings: [ NO_COPILOT_SKU ]
    };
   }
   const missing = wanted.filter(name => !skus.some(sku => isSku(sku, name)));
   const found = skus.filter(sku => wanted.some(name => isSku(sku, name)));
   const warnings = missing.map(warnOfMissingSku);
   if (found.length === 0) return {
    licenses: void 0,
    warnings
   };
   const {licenses, warnings: others} = licenses_sum(found);
   return {
    licenses,
    warnings: [ ...warnings, ...others ]
   };
  }
  function holdsCopilot(sku) {
   return sku.servicePlans.some(({servicePlanId, servicePlanName}) => servicePlanId.toLowerCase() === COPILOT_PLAN || servicePlanName?.toLowerCase().startsWith(COPILOT_PLAN_NAME));
  }
  function isSku(sku, name) {
   const wanted = name.toLowerCase();
   return [ sku.skuId, sku.skuPartNumber ].some(known => known.toLowerCase() === wanted);
  }
  function licenses_sum(skus) {
   const usable = skus.filter(sku => unitsOf(sku) > 0);
   const expired = skus.filter(sku => unitsOf(sku) <= 0 && sku.consumedUnits > 0);
   const total = usable.reduce((units, sku) => units + unitsOf(sku), 0);
   const assigned = usable.reduce((units, sku) => units + sku.consumedUnits, 0);
   const licenses = {
    total,
    assigned
   };
   return {
    licenses,
    warnings: expired.map(warnOfExpiredSku)
   };
  }
  function unitsOf({prepaidUnits}) {
   return prepaidUnits.enabled + (prepaidUnits.warning ?? 0);
  }
  const NO_COPILOT_SKU = warningOf("M365_SKU_NOT_FOUND", "No SKU of the tenant has a Copilot service plan. The license figures are left out.", {
   ...msInput("m365-copilot-skus", "the SKUs of the tenant with Copilot"),
   when: "the tenant has Copilot in another SKU",
   alternatives: [ {
    system: "graph",
    kind: "license",
    need: "assignment",
    of: "the tenant",
    when: "the tenant has no Copilot"
   } ]
  });
  function warnOfExpiredSku({skuPartNumber, consumedUnits}) {
   return warningOf("M365_SKU_WITHOUT_UNITS", `The SKU "${(0, redact.E$)(skuPartNumber)}" has ${consumedUnits} assigned licenses, but no enabled ones. They are not counted.`, {
    system: "graph",
    kind: "license",
    need: "payment",
    of: "the tenant",
    note: "The Microsoft 365 admin center shows the subscription."
   });
  }
  function warnOfMissingSku(name) {
   return warningOf("M365_SKU_NOT_FOUND", `The tenant has no SKU "${(0, redact.E$)(name)}".`, msInput("m365-copilot-skus", "the SKUs of the tenant with Copilot", {
    note: 'It accepts part numbers such as "Microsoft_365_Copilot", or SKU IDs.'
   }));
  }
  const ANY_APP = "any_app";
  const KNOWN_APPS = new Map([ [ "anyapp", ANY_APP ], [ "microsoftteams", "teams" ], [ "teams", "teams" ], [ "word", "word" ], [ "excel", "excel" ], [ "powerpoint", "powerpoint" ], [ "outlook", "outlook" ], [ "onenote", "onenote" ], [ "loop", "loop" ], [ "edge", "edge" ], [ "microsoftedge", "edge" ], [ "microsoft365copilot", "m365_copilot" ], [ "copilotchat", "chat" ], [ "copilotchatwork", "chat_work" ], [ "copilotchatweb", "chat_web" ] ]);
  const METRICS = [ {
   metric: "enabled",
   ending: "enabledusers"
  }, {
   metric: "active",
   ending: "activeusers"
  } ];
  const MAX_HEADING_CHARACTERS = 200;
  const ANY_APP_ENABLED = field("Any App Enabled Users");
  const ANY_APP_ACTIVE = field("Any App Active Users");
  function readAppFigures(row) {
   const apps = new Map;
   for (const {app, metric, position} of findHeadings(row)) {
    const count = countAt(row, position);
    if (count === void 0) continue;
    apps.set(app, {
     [metric]: count,
     ...apps.get(app)
    });
   }
   const anyApp = apps.get(ANY_APP) ?? {};
   apps.delete(ANY_APP);
   return {
    anyApp,
    apps: Object.fromEntries(apps)
   };
  }
  function findHeadings({columns}) {
   const found = columns.headings.flatMap((heading, position) => {
    const parsed = parseHeading(heading);
    return parsed === void 0 ? [] : [ {
     ...parsed,
     position
    } ];
   });
   const known = new Set(KNOWN_APPS.values());
   const keys = new Set(found.map(({app, metric}) => `${metric} ${app}`));
   return found.filter(({app}) => known.has(app) || METRICS.every(({metric}) => keys.has(`${metric} ${app}`)));
  }
  function parseHeading(heading) {
   if (heading.length > MAX_HEADING_CHARACTERS) return;
   const words = wordsOf(heading);
   const key = words.join("");
   for (const {metric, ending} of METRICS) {
    if (!key.endsWith(ending)) continue;
    const known = KNOWN_APPS.get(key.slice(0, -ending.length));
    if (known !== void 0) return {
     app: known,
     metric
    };
    const name = words.slice(0, -2);
    const isMetric = words.at(-1) === "users" && words.at(-2) === metric;
    if (isMetric && name.length > 0) return {
     app: name.join("_"),
     metric
    };
   }
   return;
  }
  function wordsOf(heading) {
   return heading.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().replace(/[^\p{L}\p{N}\s_()-]/gu, codeOf).split(/[\s_()-]/).filter(word => word !== "");
  }
  function codeOf(sign) {
   return ` u${sign.codePointAt(0)?.toString(16)} `;
  }
  const PROMPTS_TOTAL = field("Total prompts submitted", "Prompts submitted for all apps", "Prompts submitted");
  const PROMPTS_AVERAGE = field("Average prompts submitted");
  async function readSummary(reports, request) {
   const report = await reports.open("summary", choosePeriods(request.period));
   const {warnings} = report;
   for await (const [row] of report.rows) {
    if (row === void 0) continue;
    return {
     summary: toSummary(row, report, request.tenantId),
     warnings
    };
   }
   return {
    summary: void 0,
    warnings
   };
  }
  function toSummary(row, report, tenantId) {
   refuseBroken(row);
   const {anyApp, apps} = readAppFigures(row);
   if (anyApp.enabled === void 0) failMissing(row, ANY_APP_ENABLED);
   if (anyApp.active === void 0) failMissing(row, ANY_APP_ACTIVE);
   return {
    tenantId,
    period: report.period,
    reportVersion: report.version,
    reportDate: requiredDayOf(row, REFRESH_DATE),
    anyApp,
    apps,
    promptsTotal: report_row_countOf(row, PROMPTS_TOTAL),
    promptsAverage: report_row_countOf(row, PROMPTS_AVERAGE)
   };
  }
  const REPORT_DATE = field("Report Date");
  const PROMPTS = field("Prompts submitted", "Total prompts submitted", "Prompts submitted for all apps");
  const V2_PERIODS = [ "D7", "D28", "D90", "D180" ];
  const V1_PERIODS = [ "D7", "D30", "D90", "D180" ];
  async function readDaily(reports, request) {
   const report = await reports.open("trend", choosePeriodsFor(request));
   const {days, refreshDate} = await readDays(report, request.tenantId);
   const covered = refreshDate === void 0 ? void 0 : toCovered(refreshDate, report);
   const warnings = [ ...report.warnings, ...warnOfReach(request.window, covered?.since) ];
   const events = (0, domain_day.hF)(request.window).flatMap(day => toEvent(day, days.get(day), covered));
   return {
    warnings,
    events,
    refreshDate
   };
  }
  function choosePeriodsFor(request) {
   const days = (0, domain_day.YM)(request.window.since, request.today) + 1;
   const covers = period => lengthOf(period) >= days;
   return {
    v2: V2_PERIODS.find(covers) ?? "D180",
    v1: V1_PERIODS.find(covers) ?? "D180"
   };
  }
  function lengthOf(period) {
   return Number(period.slice(1));
  }
  async function readDays(report, tenantId) {
   const days = new Map;
   let refreshDate;
   for await (const rows of report.rows) for (const row of rows) {
    refuseBroken(row);
    refreshDate = requiredDayOf(row, REFRESH_DATE);
    const day = requiredDayOf(row, REPORT_DATE);
    if (!days.has(day)) days.set(day, daily_readDay(row, tenantId));
   }
   return {
    days,
    refreshDate
   };
  }
  function daily_readDay(row, tenantId) {
   try {
    return toDay(row, tenantId);
   } catch (error) {
    if (error instanceof RowError) return error;
    throw error;
   }
  }
  function toDay(row, tenantId) {
   return {
    tenantId,
    reportDate: requiredDayOf(row, REPORT_DATE),
    ...readAppFigures(row),
    promptsTotal: report_row_countOf(row, PROMPTS)
   };
  }
  function toEvent(day, found, covered) {
   if (found instanceof RowError) {
    const failure = (0, errors.w2)(found);
    return [ {
     type: "failed-day",
     dataset: "m365-daily",
     day,
     failure
    } ];
   }
   if (found) return [ {
    type: "item",
    item: {
     dataset: "m365-daily",
     day: found
    }
   } ];
   if (covered === void 0) return [];
   if (day < covered.since || day > covered.until) return [];
   return [ {
    type: "empty-day",
    dataset: "m365-daily",
    day
   } ];
  }
  function toCovered(refreshDate, {period}) {
   return {
    since: (0, domain_day.fi)(refreshDate, 1 - lengthOf(period)),
    until: refreshDate
   };
  }
  function warnOfReach(window, first) {
   if (first === void 0 || window.since >= first) return [];
   return [ {
    code: "M365_DAYS_OUT_OF_REACH",
    message: `Microsoft's reports begin at ${first}. Earlier days are not collected.`
   } ];
  }
  const TOLERATED_PERCENT = 1;
  const TOLERATED_PEOPLE = 2;
  const MAX_DAYS_APART = 3;
  const dataset = "m365-users";
  function toCompletenessEvents(of) {
   const {people, nameless, skipped, enabled, enabledOn, reportDate} = of;
   if (people === 0) return [];
   if (skipped > 0) {
    const rows = skipped === 1 ? "1 row" : `${skipped} rows`;
    return incomplete(`${rows} of the user report cannot be read`);
   }
   if (!enabled || reportDate === void 0) return incomplete("the number of enabled users is not known");
   const missing = Math.max(enabled - people, nameless);
   const tolerated = Math.max(TOLERATED_PEOPLE, Math.floor(enabled * TOLERATED_PERCENT / 100));
   if (missing > tolerated) return incomplete(`the user report lacks ${missing} of ${enabled} enabled users`);
   if (enabledOn === void 0 || areFarApart(enabledOn, reportDate)) return incomplete(`the user report is of ${reportDate}, and the number of enabled users of ${enabledOn ?? "another day"}`);
   if (missing <= 0 && enabledOn === reportDate) return [];
   return [ {
    type: "nearly-complete",
    dataset,
    reportDate
   } ];
  }
  function areFarApart(one, other) {
   return Math.abs((0, domain_day.YM)(one, other)) > MAX_DAYS_APART;
  }
  function incomplete(reason) {
   return [ {
    type: "incomplete",
    dataset,
    reason
   } ];
  }
  const MAX_SKIPPED = 100;
  const MAX_SKIPPED_PERCENT = 1;
  class RowSkipper {
   #report;
   #rows=0;
   #skipped=0;
   #firstProblem="";
   constructor(report) {
    this.#report = report;
   }
   get skipped() {
    return this.#skipped;
   }
   parse(row, parse) {
    this.#rows += 1;
    try {
     refuseBroken(row);
     return parse(row);
    } catch (error) {
     if (!(error instanceof RowError)) throw error;
     this.#skip(error);
     return;
    }
   }
   finish() {
    const limit = this.#rows * MAX_SKIPPED_PERCENT / 100;
    if (this.#skipped > limit) throw this.#tooMany(`${this.#rows} rows`);
   }
   describe() {
    if (this.#skipped === 0) return;
    return `Rows of ${this.#report.subject.name} that cannot be read: ${this.#skipped} of ${this.#rows}. They are skipped. The first one is ${this.#firstProblem}.`;
   }
   #skip(error) {
    this.#skipped += 1;
    this.#firstProblem ||= error.located;
    if (this.#skipped > MAX_SKIPPED) throw this.#tooMany("the rows so far");
   }
   #tooMany(all) {
    return unexpectedResponse(this.#report.subject, `${this.#skipped} of ${all} cannot be read; the first one is ${this.#firstProblem}`);
   }
  }
  const seen_people_FIRST_SLOTS = 4096;
  const seen_people_MAX_FULLNESS = .5;
  class SeenPeople {
   #count=0;
   #slots=createSlots(seen_people_FIRST_SLOTS);
   add(name, figures) {
    const [high, low] = digest(name);
    const key = {
     high: high || 1,
     low
    };
    const [figuresHash] = digest(figures);
    const slot = findSlot(this.#slots, key);
    if (this.#slots.high[slot] !== 0) return this.#slots.figures[slot] === figuresHash ? "same" : "different";
    seen_people_fill(this.#slots, slot, {
     ...key,
     figuresHash
    });
    this.#count += 1;
    this.#growIfFull();
    return "new";
   }
   #growIfFull() {
    const old = this.#slots;
    if (this.#count <= old.high.length * seen_people_MAX_FULLNESS) return;
    this.#slots = createSlots(2 * old.high.length);
    for (let slot = 0; slot < old.high.length; slot += 1) {
     const high = old.high[slot] ?? 0;
     if (high === 0) continue;
     const entry = {
      high,
      low: old.low[slot] ?? 0,
      figuresHash: old.figures[slot] ?? 0
     };
     seen_people_fill(this.#slots, findSlot(this.#slots, entry), entry);
    }
   }
  }
  function digest(text) {
   const hex = (0, external_node_crypto_.hash)("sha256", text);
   return [ Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8, 16), 16) ];
  }
  function createSlots(length) {
   return {
    high: new Uint32Array(length),
    low: new Uint32Array(length),
    figures: new Uint32Array(length)
   };
  }
  function findSlot({high, low}, key) {
   let slot = key.low % high.length;
   while (high[slot] !== 0 && (high[slot] !== key.high || low[slot] !== key.low)) slot = (slot + 1) % high.length;
   return slot;
  }
  function seen_people_fill(slots, slot, {high, low, figuresHash}) {
   slots.high[slot] = high;
   slots.low[slot] = low;
   slots.figures[slot] = figuresHash;
  }
  const USER_PRINCIPAL_NAME = field("User Principal Name", "User Name");
  const DISPLAY_NAME = field("Display Name");
  const LAST_ACTIVITY = field("Last Activity Date", "Last Activity Date (UTC)");
  const ACTIVITY = {
   teams: field("Microsoft Teams Copilot Last Activity Date", "Teams Copilot Last Activity Date", "Last Activity Date of Teams Copilot (UTC)"),
   word: appField("Word"),
   excel: appField("Excel"),
   powerpoint: appField("PowerPoint"),
   outlook: appField("Outlook"),
   onenote: appField("OneNote"),
   loop: appField("Loop"),
   chat: field("Copilot Chat Last Activity Date"),
   chat_work: field("Copilot Chat (work) Last Activity Date"),
   chat_web: field("Copilot Chat (web) Last Activity Date"),
   m365_app: field("Microsoft 365 Copilot Last Activity Date", "Microsoft 365 App Last Activity Date", "Last Activity Date of Microsoft 365 Copilot (UTC)", "Last Activity Date of Microsoft 365 App (UTC)"),
   edge: field("Edge Last Activity Date", "Edge Copilot Last Activity Date", "Microsoft Edge Last Activity Date"),
   agent: field("Copilot Agent Last Activity Date", "Any Agent Last Activity Date", "Last Activity Date of Any Agent (UTC)")
  };
  const user_fields_PROMPTS_TOTAL = field("Prompts submitted for all apps", "Prompts submitted any app", "Prompts submitted");
  const PROMPTS_CHAT_WORK = field("Prompts submitted for Copilot Chat (work)", "Copilot Chat (work) prompts submitted");
  const PROMPTS_CHAT_WEB = field("Prompts submitted for Copilot Chat (web)", "Copilot Chat (web) prompts submitted");
  const ACTIVE_USAGE_DAYS = field("Active Usage Days for all apps", "Active Usage Days", "Active Days");
  const CONCEALED = /^[0-9a-f]{32}$/i;
  function appField(app) {
   return field(`${app} Copilot Last Activity Date`, `Last Activity Date of ${app} Copilot (UTC)`);
  }
  function toUser(row, report) {
   const userPrincipalName = textOf(row, USER_PRINCIPAL_NAME);
   if (userPrincipalName === void 0 || !isName(userPrincipalName)) return null;
   const isConcealed = CONCEALED.test(userPrincipalName);
   return {
    ...report,
    reportDate: requiredDayOf(row, REFRESH_DATE),
    userPrincipalName,
    displayName: displayNameOf(row, isConcealed),
    isConcealed,
    lastActivityDate: dayOf(row, LAST_ACTIVITY),
    activity: readActivity(row),
    promptsTotal: report_row_countOf(row, user_fields_PROMPTS_TOTAL),
    promptsChatWork: report_row_countOf(row, PROMPTS_CHAT_WORK),
    promptsChatWeb: report_row_countOf(row, PROMPTS_CHAT_WEB),
    activeUsageDays: report_row_countOf(row, ACTIVE_USAGE_DAYS)
   };
  }
  function displayNameOf(row, isConcealed) {
   const name = textOf(row, DISPLAY_NAME);
   if (name === void 0 || !isConcealed) return name;
   return CONCEALED.test(name) ? name : void 0;
  }
  function readActivity(row) {
   const activity = {};
   for (const surface of m365.nD) {
    const day = dayOf(row, ACTIVITY[surface]);
    if (day !== void 0) activity[surface] = day;
   }
   return activity;
  }
  function isName(text) {
   return text.includes("@") || CONCEALED.test(text);
  }
  class People {
   #report;
   #tenantId;
   #seen=new SeenPeople;
   #skipper;
   #contradictions=0;
   #nameless=0;
   constructor(report, tenantId) {
    this.#report = report;
    this.#tenantId = tenantId;
    this.#skipper = new RowSkipper(report);
   }
   get nameless() {
    return this.#nameless;
   }
   get skipped() {
    return this.#skipper.skipped;
   }
   async next() {
    const {done, value: rows} = await this.#report.rows.next();
    if (!done) return this.#newAmong(rows);
    this.#skipper.finish();
    return;
   }
   async close() {
    await this.#report.rows.return(void 0);
   }
   warnings() {
    const {ignoredCount} = this.#report.dates;
    const skipped = this.#skipper.describe();
    return [ ...warnIf(this.#contradictions, {
     code: "M365_PEOPLE_REPEATED",
     message: `Rows of the Copilot user report that repeat a person with different figures: ${this.#contradictions}. Only the first row of each person is used.`
    }), ...warnIf(this.#nameless, {
     code: "M365_ROWS_WITHOUT_NAME",
     message: `Rows of the Copilot user report without a user principal name: ${this.#nameless}. They are skipped.`
    }), ...skipped === void 0 ? [] : [ {
     code: "M365_ROWS_UNREADABLE",
     message: skipped
    } ], ...warnIf(ignoredCount, {
     code: "M365_DATES_IGNORED",
     message: `Dates of the Copilot user report before ${domain_day.Je} or after tomorrow: ${ignoredCount}. They are ignored.`
    }) ];
   }
   #newAmong(rows) {
    const report = {
     tenantId: this.#tenantId,
     period: this.#report.period
    };
    return rows.flatMap(row => {
     const user = this.#skipper.parse(row, () => toUser(row, report));
     if (user === null) this.#countNameless(row);
     return user && this.#isNew(user, row) ? [ user ] : [];
    });
   }
   #countNameless(row) {
    if (!hasField(row.columns, USER_PRINCIPAL_NAME)) failMissing(row, USER_PRINCIPAL_NAME);
    this.#nameless += 1;
   }
   #isNew(user, row) {
    const sighting = this.#seen.add(user.userPrincipalName.toLowerCase(), JSON.stringify(row.cells));
    if (sighting === "different") this.#contradictions += 1;
    return sighting === "new";
   }
  }
  function warnIf(count, warning) {
   return count === 0 ? [] : [ warning ];
  }
  const SAMPLE_ROWS = 500;
  const PROGRESS_ROWS = 5e4;
  async function openUsers(reports, request) {
   const report = await reports.open("users", choosePeriods(request.period));
   const people = new People(report, request.tenantId);
   const sample = await takeSample(people);
   const concealed = sample.filter(user => user.isConcealed).length;
   return {
    warnings: report.warnings,
    refreshDate: sample[0]?.reportDate,
    areNamesConcealed: sample.length === 0 ? void 0 : concealed * 2 > sample.length,
    events: toEvents(sample, people, request.log),
    close: () => people.close()
   };
  }
  async function takeSample(people) {
   const users = [];
   try {
    while (users.length < SAMPLE_ROWS) {
     const next = await people.next();
     if (next === void 0) break;
     users.push(...next);
    }
    return users;
   } catch (error) {
    await people.close();
    throw error;
   }
  }
  async function* toEvents(sample, people, log) {
   let count = 0;
   let users = sample;
   while (users !== void 0) {
    for (const user of users) {
     count += 1;
     yield toItem(user);
     if (count % PROGRESS_ROWS === 0) log.info(`Read ${count} people so far.`);
    }
    users = await people.next();
   }
   for (const warning of people.warnings()) yield {
    type: "warning",
    warning
   };
   const {nameless, skipped} = people;
   return {
    people: count,
    nameless,
    skipped
   };
  }
  function toItem(user) {
   return {
    type: "item",
    item: {
     dataset: "m365-users",
     user
    }
   };
  }
  function listUnits(datasets) {
   const units = [ {
    datasets: [ "m365-summary", "m365-users" ],
    collect: collectSummaryAndUsers
   }, {
    datasets: [ "m365-summary" ],
    collect: collectSummary
   }, {
    datasets: [ "m365-users" ],
    collect: collectUsers
   } ];
   const first = units.find(unit => unit.datasets.every(name => datasets.includes(name)));
   return [ ...first ? [ first ] : [], ...datasets.includes("m365-daily") ? [ DAILY ] : [] ];
  }
  const DAILY = {
   datasets: [ "m365-daily" ],
   collect: collectDaily
  };
  async function* collectSummary(session, log) {
   yield* toSummaryEvents(session, await readSummaryAndLicenses(session, log));
  }
  async function* collectUsers(session, log) {
   const users = await openUserReport(session, log);
   try {
    const count = yield* toUserEvents(session, users);
    if (!session.options.isPruning) return;
    const summary = await toResult(() => readTenantSummary(session, log));
    yield* toCountEvents(count, users, summary);
   } finally {
    await users.close();
   }
  }
  async function* collectDaily(session, log) {
   const {window} = session.options;
   log.info(`Reading Copilot usage from ${window.since} to ${window.until}.`);
   const daily = await readDaily(session.reports, {
    tenantId: await session.tenantId(),
    window,
    today: session.today()
   });
   yield* daily.warnings.map(toWarningEvent);
   yield* daily.events;
   yield* session.warnOfAge(daily.refreshDate).map(toWarningEvent);
  }
  async function* collectSummaryAndUsers(session, log) {
   const first = await toResult(() => readSummaryAndLicenses(session, log));
   if (!first.ok && isWithoutToken(first.error)) throw first.error;
   const hadSteppedBack = session.reports.hasSteppedBack;
   const users = await toResult(() => openUserReport(session, log));
   try {
    const isOutdated = session.reports.hasSteppedBack !== hadSteppedBack;
    const summary = isOutdated && first.ok ? await toResult(() => readSummaryAndLicenses(session, log)) : first;
    yield* summary.ok ? toSummaryEvents(session, withConcealment(summary.value, users)) : [ toFailedEvent("m365-summary", summary.error) ];
    yield* toComparedUserEvents(session, users, summary);
   } finally {
    if (users.ok) await users.value.close();
   }
  }
  async function toResult(read) {
   try {
    return {
     ok: true,
     value: await read()
    };
   } catch (error) {
    if (!(error instanceof errors.c8)) throw error;
    return {
     ok: false,
     error
    };
   }
  }
  function isWithoutToken(error) {
   return error.code.startsWith("ENTRA_");
  }
  async function readSummaryAndLicenses(session, log) {
   const {skus} = session.options;
   const result = await readTenantSummary(session, log);
   const {licenses, warnings} = await readLicenses(session.client, skus);
   return {
    summary: result.summary && {
     ...result.summary,
     licenses
    },
    warnings: [ ...result.warnings, ...warnings ]
   };
  }
  async function readTenantSummary(session, log) {
   const {period} = session.options;
   log.info(`Reading the Copilot summary of ${period}.`);
   const tenantId = await session.tenantId();
   return readSummary(session.reports, {
    tenantId,
    period
   });
  }
  async function openUserReport(session, log) {
   const {period} = session.options;
   log.info(`Reading the Copilot user report of ${period}.`);
   const tenantId = await session.tenantId();
   return openUsers(session.reports, {
    tenantId,
    period,
    log
   });
  }
  function withConcealment({summary, warnings}, users) {
   const identitiesConcealed = users.ok ? users.value.areNamesConcealed : void 0;
   return {
    summary: summary && {
     ...summary,
     identitiesConcealed
    },
    warnings
   };
  }
  function toSummaryEvents(session, {summary, warnings}) {
   const events = warnings.map(toWarningEvent);
   if (summary === void 0) return events;
   return [ ...events, {
    type: "item",
    item: {
     dataset: "m365-summary",
     summary
    }
   }, ...session.warnOfAge(summary.reportDate).map(toWarningEvent) ];
  }
  async function* toComparedUserEvents(session, users, summary) {
   if (!users.ok) {
    yield toFailedEvent("m365-users", users.error);
    return;
   }
   try {
    const count = yield* toUserEvents(session, users.value);
    yield* toCountEvents(count, users.value, summary);
   } catch (error) {
    if (!(error instanceof errors.c8)) throw error;
    yield toFailedEvent("m365-users", error);
   }
  }
  function toCountEvents(count, users, result) {
   const summary = result.ok ? result.value.summary : void 0;
   return [ ...warnIfFewer(count.people, summary).map(toWarningEvent), ...toCompletenessEvents({
    ...count,
    enabled: summary?.anyApp.enabled,
    enabledOn: summary?.reportDate,
    reportDate: users.refreshDate
   }) ];
  }
  async function* toUserEvents(session, users) {
   yield* users.warnings.map(toWarningEvent);
   if (users.areNamesConcealed) yield toWarningEvent(NAMES_CONCEALED);
   const count = yield* users.events;
   yield* session.warnOfAge(users.refreshDate).map(toWarningEvent);
   return count;
  }
  const NAMES_CONCEALED = warningOf("M365_NAMES_CONCEALED", "The tenant conceals names in its reports. People appear as 32 hex digits, which may change and do not match other data.", {
   system: "graph",
   kind: "policy",
   setting: "Display concealed user, group, and site names in all reports",
   state: "off",
   when: "names are to be shown",
   note: "A global administrator can do that in the Microsoft 365 admin center (Settings, Org settings, Reports). The setting affects all reports of the tenant."
  });
  function warnIfFewer(count, summary) {
   const enabled = summary?.anyApp.enabled ?? 0;
   if (count >= enabled) return [];
   return [ warningOf("M365_USERS_FEWER_THAN_ENABLED", `The Copilot user report has ${count} people, but the summary counts ${enabled} enabled users. Microsoft may have cut the report off, or the two reports cover different days.`, {
    system: "graph",
    kind: "wait"
   }) ];
  }
  function toWarningEvent(warning) {
   return {
    type: "warning",
    warning
   };
  }
  function toFailedEvent(dataset, error) {
   return {
    type: "failed",
    dataset,
    failure: (0, errors.w2)(error)
   };
  }
  const REPORT_IT = {
   system: "graph",
   kind: "contact",
   who: "Microsoft Support",
   about: "the message",
   when: "the warning stays"
  };
  function findingOfWarning(subject, warning) {
   return findingOfFailure(subject, {
    ...warning,
    remedy: warning.remedy ?? REPORT_IT
   }, "warning");
  }
  const check_users_NAMES = "names";
  const COUNT = "user count";
  const REPORT = "user report";
  const USER_SUBJECTS = [ check_users_NAMES, COUNT ];
  async function checkUsers(session, {canRead, summary}, log) {
   if (!canRead) {
    const because = "the reports cannot be read";
    return USER_SUBJECTS.map(subject => notChecked(subject, because));
   }
   try {
    const {period} = session.options;
    const tenantId = await session.tenantId();
    const users = await openUsers(session.reports, {
     tenantId,
     period,
     log
    });
    return await readUsers(users, summary);
   } catch (error) {
    return [ findingOfError(REPORT, error) ];
   }
  }
  async function readUsers(users, summary) {
   try {
    const {count, warnings} = await countUsers(users);
    return [ findNames(users.areNamesConcealed), findCount(count, summary), ...warnings.map(warning => findingOfWarning(REPORT, warning)) ];
   } finally {
    await users.close();
   }
  }
  async function countUsers({events, warnings}) {
   const found = [ ...warnings ];
   for (;;) {
    const {done, value} = await events.next();
    if (done) return {
     count: value.people,
     warnings: found
    };
    if (value.type === "warning") found.push(value.warning);
   }
  }
  function findNames(areConcealed) {
   if (areConcealed === void 0) return notChecked(check_users_NAMES, "the user report is empty");
   return areConcealed ? findingOfWarning(check_users_NAMES, NAMES_CONCEALED) : {
    subject: check_users_NAMES,
    status: "ok",
    detail: "The tenant shows names."
   };
  }
  function findCount(count, summary) {
   const enabled = summary?.anyApp.enabled;
   const counts = {
    "Microsoft 365 user": count
   };
   if (enabled === void 0) {
    const because = "there is no summary to compare with";
    return {
     ...notChecked(COUNT, because),
     counts
    };
   }
   const [warning] = warnIfFewer(count, summary);
   if (warning !== void 0) return {
    ...findingOfWarning(COUNT, warning),
    counts
   };
   const detail = `The user report has ${count} people, and the summary counts ${enabled} enabled users. The report can include people who lost their license recently.`;
   return {
    subject: COUNT,
    status: "ok",
    detail,
    counts
   };
  }
  const APP = "Entra app";
  const check_REPORTS = "permission Reports.Read.All";
  const AGE = "data age";
  const LICENSES = "permission LicenseAssignment.Read.All";
  async function checkM365(options, log) {
   const session = new M365Session(options);
   const app = await checkApp(session);
   if (app.status === "failure") {
    const subjects = [ check_REPORTS, AGE, ...subjectsOf(options.datasets) ];
    return [ app, ...subjects.map(subject => notChecked(subject, NO_TOKEN)) ];
   }
   const reports = await checkReports(session);
   return [ app, ...reports.findings, ...options.datasets.includes("m365-summary") ? await checkLicenses(session) : [], ...options.datasets.includes("m365-users") ? await checkUsers(session, reports, log) : [] ];
  }
  const NO_TOKEN = "there is no token for Microsoft Graph";
  function subjectsOf(datasets) {
   return [ ...datasets.includes("m365-summary") ? [ LICENSES ] : [], ...datasets.includes("m365-users") ? USER_SUBJECTS : [] ];
  }
  async function checkApp(session) {
   try {
    const tenantId = await session.tenantId();
    await session.tokens.token();
    const detail = `Entra issues tokens in tenant ${tenantId}.`;
    return {
     subject: APP,
     status: "ok",
     detail
    };
   } catch (error) {
    return findingOfError(APP, error);
   }
  }
  async function checkReports(session) {
   const {period} = session.options;
   try {
    const tenantId = await session.tenantId();
    const result = await readSummary(session.reports, {
     tenantId,
     period
    });
    const {summary, warnings} = result;
    const findings = [ findSummary(summary), ...warnings.map(warning => findingOfWarning("report form", warning)), findAge(session, summary?.reportDate) ];
    return {
     canRead: true,
     summary,
     findings
    };
   } catch (error) {
    const because = "the reports cannot be read";
    const findings = [ findingOfError(check_REPORTS, error), notChecked(AGE, because) ];
    return {
     canRead: false,
     summary: void 0,
     findings
    };
   }
  }
  function findSummary(summary) {
   if (summary === void 0) return {
    subject: check_REPORTS,
    status: "warning",
    detail: "The reports can be read, but they are empty.",
    remedy: NO_DATA
   };
   const {period, reportVersion, anyApp} = summary;
   return {
    subject: check_REPORTS,
    status: "ok",
    detail: `The reports can be read: ${anyApp.enabled} enabled users, ${anyApp.active} active users (${period}, version ${reportVersion}).`
   };
  }
  function findAge(session, day) {
   if (day === void 0) return notChecked(AGE, "there is no data yet");
   const [warning] = session.warnOfAge(day);
   if (warning !== void 0) return findingOfWarning(AGE, warning);
   const age = (0, domain_day.YM)(day, session.today());
   const detail = `The reports end at ${day}, ${age} ${age === 1 ? "day" : "days"} ago. Usually they are up to 3 days behind.`;
   return {
    subject: AGE,
    status: "ok",
    detail
   };
  }
  async function checkLicenses(session) {
   const {skus} = session.options;
   const {licenses, warnings} = await readLicenses(session.client, skus);
   const findings = warnings.map(warning => findingOfWarning(LICENSES, warning));
   return licenses === void 0 ? findings : [ findLicenses(licenses), ...findings ];
  }
  function findLicenses({total, assigned}) {
   const detail = `The tenant has ${total} Copilot licenses, ${assigned} of them assigned.`;
   return {
    subject: LICENSES,
    status: "ok",
    detail
   };
  }
  function m365Collector(options) {
   const counter = new RequestCounter;
   const session = new M365Session({
    ...options,
    graphHttp: options.graphHttp.countedBy(counter),
    entraHttp: options.entraHttp.countedBy(counter)
   });
   const units = listUnits(options.datasets).map(spec => new Unit(spec, session, counter));
   return {
    source: "m365",
    concurrency: 1,
    units: () => units
   };
  }
  class Unit {
   #spec;
   #session;
   #counter;
   #before;
   #after;
   constructor(spec, session, counter) {
    this.#spec = spec;
    this.#session = session;
    this.#counter = counter;
   }
   get datasets() {
    return this.#spec.datasets;
   }
   get requestCount() {
    if (this.#before === void 0) return 0;
    return (this.#after ?? this.#counter.count) - this.#before;
   }
   async* collect(log) {
    this.#before = this.#counter.count;
    try {
     yield* this.#spec.collect(this.#session, log);
    } finally {
     this.#after = this.#counter.count;
    }
   }
  }
  function createM365Collector(context) {
   const {m365} = context.config;
   if (m365 === void 0) return;
   return Promise.resolve(m365Collector(createM365Options(context, m365)));
  }
  function createM365Check(context) {
   const {m365} = context.config;
   if (m365 === void 0) return;
   return log => checkM365(createM365Options(context, m365), log);
  }
  function createM365Options({config, http, clock, secrets, getOidcToken}, {credential, ...m365}) {
   return {
    ...m365,
    credential: credential.type === "oidc" ? {
     type: "oidc",
     getToken: audience => getOidcToken(audience, http.entra)
    } : credential,
    datasets: config.datasets,
    isPruning: config.pruneMaxPercent !== void 0,
    window: config.window,
    graphHttp: http.graph,
    entraHttp: http.entra,
    clock,
    secrets
   };
  }
  const SOURCE_PARTS = {
   github: {
    area: "GitHub",
    scopesOf: ({github}) => github?.scopes.map(domain_scope.OD) ?? [],
    createCollector: createGitHubCollector,
    createCheck: createGitHubCheck
   },
   m365: {
    area: "Microsoft 365",
    scopesOf: ({m365}) => m365 === void 0 ? [] : [ "m365" ],
    createCollector: createM365Collector,
    createCheck: createM365Check
   }
  };
  function sources_scopesOf(config) {
   return Object.values(SOURCE_PARTS).flatMap(parts => parts.scopesOf(config));
  }
  function createCollectors(context) {
   const collectors = Object.values(SOURCE_PARTS).flatMap(({createCollector}) => createCollector(context) ?? []);
   return Promise.all(collectors);
  }
  function createCheckers(context) {
   const sources = Object.values(SOURCE_PARTS).flatMap(({area, createCheck}) => {
    const check = createCheck(context);
    return check === void 0 ? [] : [ {
     area,
     check
    } ];
   });
   return [ ...sources, {
    area: "Port",
    check: createPortCheck(context)
   } ];
  }
  async function createIngestDeps(context) {
   const {config, logger, signal, paths, startedAt} = context;
   const sink = new BatchingSink({
    transport: await createTransport(context),
    undelivered: new UndeliveredStore(paths.undelivered),
    signal,
    remembersIdentifiers: needsIdentifiers(config)
   });
   return {
    collectors: await createCollectors(context),
    sink: withCsv(sink, context),
    run: createRunIdentity(context),
    verifier: createVerifier(context),
    pruner: createPruner(context),
    retention: createRetention(context),
    logger,
    context: {
     startedAt,
     identity: config.identity,
     activeWindowDays: config.activeWindowDays,
     priceList: config.priceList
    }
   };
  }
  function createRunIdentity(context) {
   const {config, runUrl, startedAt} = context;
   const yesterday = (0, domain_day.fi)((0, domain_day.dA)(startedAt), -1);
   return {
    destination: runDestination(config.datasets),
    scopes: sources_scopesOf(config),
    readsNewestDays: config.window.until >= yesterday,
    url: runUrl,
    version: version.x
   };
  }
  async function run(config, host) {
   for (const notice of config.notices) host.logger.info(notice);
   prepareOutputDir(config.outputDir);
   const context = createContext(config, host);
   const {report: reportPath} = context.paths;
   const earlier = (0, earlier_report.V)(reportPath);
   const report = (0, earlier_report.TG)(await runAlongOthers(context), earlier);
   host.show(report, reportPath);
   try {
    (0, report_file.u)(reportPath, report);
   } catch (error) {
    host.logger.warning(`Cannot write "${reportPath}": ${(0, errors.gJ)(error)}. The next run has no figures to compare with. Free disk space, or set "output-dir" to another folder.`);
   }
   return report.result === "success";
  }
  async function runAlongOthers(context) {
   try {
    return await runMode(context);
   } finally {
    if (context.config.isDryRun) vacate(context.paths.dryRun);
   }
  }
  async function runMode(context) {
   const {config, frame, logger, signal, clock, paths} = context;
   const forecast = forecastSettings(context);
   switch (config.mode) {
   case "ingest":
    {
     const report = await ingest(await createIngestDeps(context), frame);
     return addForecast(report, forecast);
    }

   case "setup":
    {
     const deps = {
      ...createSetup(context),
      clock,
      signal
     };
     return addForecast(await setup(deps, frame), forecast);
    }

   case "check":
    {
     const deps = {
      checkers: createCheckers(context),
      logger
     };
     return addForecast(await check(deps, frame), forecast);
    }

   case "replay":
    {
     const transport = await createTransport(context);
     const folder = paths.undelivered;
     const newerStates = context.port && new NewerStates(context.port);
     const deps = {
      folder,
      transport,
      newerStates,
      logger,
      signal
     };
     return replay(deps, frame);
    }

   case "total":
    {
     const {outputDir: folder, expectedScopes: expected} = config;
     const [dataset] = config.datasets;
     return total({
      folder,
      expected,
      dataset,
      logger
     }, frame);
    }
   }
  }
  const DEFAULT_TIME_LIMITS = {
   headersMs: 6e4,
   bodyIdleMs: 3e4,
   bodyTotalMs: 12e4,
   streamTotalMs: 36e5
  };
  const VOLATILE = /\b(trace id|request-id|GET|POST|PUT|PATCH|DELETE) \S+/g;
  function causeKey({code, message}, {scope = ""} = {}) {
   const name = scope.replace(/^.*:/, "");
   const why = message.replace(/^Cannot .*?: /, "").replaceAll(`"${name}"`, "").replaceAll(VOLATILE, "");
   return JSON.stringify([ code, why ]);
  }
  var summary_text = __webpack_require__(469);
  const COLUMNS = [ "Area", "Check", "Status", "Finding" ];
  function checkTable(rows) {
   const cells = rows.map(row => [ row.area, row.subject, row.status, describeFinding(row) ]);
   return (0, summary_text.e)(COLUMNS, cells, COLUMNS.length);
  }
  function describeFinding(row) {
   const {detail, code} = row;
   const text = [ code && `[${code}]`, detail, adviceOf(row) ].filter(Boolean).join(" ");
   return (0, errors.TN)(text);
  }
  function markdown_number(value) {
   return typeof value === "number" ? value.toLocaleString("en-US") : "\u2013";
  }
  const forecast_UNKNOWN = "unknown";
  function forecastTable(forecast) {
   const cells = [ ...forecast.rows.map(toCells), toTotal(forecast) ];
   return (0, summary_text.e)([ "Dataset", "Blueprint", "Entities after a year", "Basis" ], cells, 4);
  }
  function toCells(row) {
   const {dataset = "the run itself", blueprint, entities, basis} = row;
   const count = entities === null ? forecast_UNKNOWN : markdown_number(entities);
   return [ dataset, blueprint, count, basis ];
  }
  function toTotal({entities, is_complete: isComplete}) {
   const basis = isComplete ? "" : "Without what is unknown.";
   return [ "all", "", markdown_number(entities), basis ];
  }
  const setup_summary_MAX_NAMED = 3;
  const MAX_LISTED_CHANGES = 5;
  function setupLines({setup = [], dry_run: isDryRun}) {
   return setup.map(row => {
    const outcome = setup_report_describeAction(row.action, isDryRun);
    const note = row.note ? ` ${row.note}` : "";
    return `${row.kind} "${row.identifier}": ${outcome}${setup_summary_listChanges(row)}${note}`;
   });
  }
  function setup_summary_listChanges({changes, reason, error}) {
   if (error) return ` (${error.code}).`;
   if (reason) return `. ${reason}`;
   if (changes.length === 0) return ".";
   const more = changes.length - MAX_LISTED_CHANGES;
   const named = changes.slice(0, MAX_LISTED_CHANGES).join("; ");
   return `: ${named}${more > 0 ? `; and ${more} more` : ""}.`;
  }
  function listSetupProblems({setup = []}) {
   const problems = new Map;
   for (const {kind, identifier, error} of setup) {
    if (error === void 0) continue;
    const reason = causeKey(error);
    const known = problems.get(reason) ?? {
     objects: [],
     error
    };
    const objects = [ ...known.objects, [ kind, identifier ] ];
    problems.set(reason, {
     ...known,
     objects
    });
   }
   return [ ...problems.values() ];
  }
  function nameFew(names) {
   const left = names.length - setup_summary_MAX_NAMED;
   const named = names.slice(0, setup_summary_MAX_NAMED).join(", ");
   return left > 0 ? `${named} and ${left} more` : named;
  }
  function causesIn({datasets}) {
   const failed = datasets.filter(isFailed);
   return [ ...Map.groupBy(failed, row => causeKey(row.error, row)).values() ].flatMap(rows => {
    const [first] = rows;
    if (first === void 0) return [];
    return {
     error: first.error,
     datasets: causes_distinct(rows.map(({dataset}) => dataset)),
     scopes: causes_distinct(rows.flatMap(({scope}) => scope ?? []))
    };
   });
  }
  function describeCause({error, scopes}) {
   const all = scopes.length < 2 ? "" : ` Scopes: ${scopes.join(", ")}.`;
   return `[${error.code}] ${(0, errors.TN)(error.message)}${all}`;
  }
  function isFailed(row) {
   return row.error !== void 0;
  }
  function causes_distinct(names) {
   return [ ...new Set(names) ];
  }
  const MAX_LINES = 30;
  function describeFailures(report) {
   if (report.check !== void 0) return describeCheckFailures(report);
   if (report.setup !== void 0) return describeSetupFailures(report);
   const lines = causesIn(report).map(cause => `- ${cause.datasets.join(", ")}: ${describeCause(cause)}`);
   return [ describeOutcome(report), ...failures_firstOf([ ...describeLosses(report).map(line => `- ${line}`), ...lines ]) ].join("\n");
  }
  function describeOutcome({result, dry_run: isDryRun}) {
   if (isDryRun) return "The dry run is not complete. Nothing was sent.";
   return result === "partial" ? "Some records were not delivered." : "No records were delivered.";
  }
  function describeLosses({datasets, dry_run: isDryRun}) {
   if (isDryRun) return [];
   const names = [ ...new Set(datasets.map(({dataset}) => dataset)) ];
   return names.flatMap(name => {
    const lost = datasets.filter(({dataset}) => dataset === name).reduce((sum, row) => sum + (0, 
    run_report.V7)(row), 0);
    return lost === 0 ? [] : [ `${name}: ${markdown_number(lost)} ${lost === 1 ? "record is" : "records are"} lost. Port did not accept them, and they are not kept for a replay. Run the workflow again to collect them.` ];
   });
  }
  function describeCheckFailures(report) {
   const rows = report.check ?? [];
   const failed = rows.filter(({status}) => status === "failure");
   const causes = Map.groupBy(failed, row => `${row.area} ${causeKey({
    ...row,
    message: row.detail
   })}`);
   const lines = [ ...causes.values() ].flatMap(([first, ...others]) => {
    if (first === void 0) return [];
    const subjects = [ first, ...others ].map(({subject}) => subject);
    return `- ${first.area}, ${nameFew(subjects)}: ${describeFinding(first)}`;
   });
   return [ `Not everything is ready: ${failed.length} of ${rows.length} checks failed.`, ...failures_firstOf(lines) ].join("\n");
  }
  function describeSetupFailures(report) {
   const lines = listSetupProblems(report).map(({objects, error}) => {
    const names = objects.map(([kind, name]) => `${kind} "${name}"`);
    return `- ${nameFew(names)}: [${error.code}] ${(0, errors.TN)(error.message)}`;
   });
   const outcome = report.result === "partial" ? "Port is not completely set up." : "Port could not be set up.";
   return [ outcome, ...lines ].join("\n");
  }
  function failures_firstOf(lines) {
   const left = lines.length - MAX_LINES;
   const more = left > 0 ? [ `- ${left} more are in "report.json".` ] : [];
   return [ ...lines.slice(0, MAX_LINES), ...more ];
  }
  function withoutOverlap(figures) {
   const enterprises = figures.filter(({scope_type}) => scope_type === "enterprise");
   return enterprises.length === 0 ? figures : enterprises;
  }
  function figure_scope_sumOf(figures, property) {
   return figures.reduce((sum, figure) => sum + asNumber(figure[property]), 0);
  }
  function asNumber(value) {
   return typeof value === "number" ? value : 0;
  }
  function sumMoney(figures, property) {
   const currency = figures[0]?.currency;
   if (typeof currency !== "string") return;
   let sum = 0;
   for (const figure of figures) {
    const amount = figure[property];
    if (typeof amount !== "number" || figure.currency !== currency) return;
    sum += (0, money_amount.tO)(amount);
   }
   return {
    value: (0, money_amount.Fd)(sum),
    currency
   };
  }
  function toOutputs(report, reportPath) {
   const counts = domain_dataset._u.map(name => [ name, (0, run_report.ac)(report, name, domain_dataset.yC[name].blueprint) ]);
   const accepted = counts.map(([name, count]) => [ `${name}-count`, String(count.verified ?? count.sent) ]);
   const total = key => String(counts.reduce((sum, [, count]) => sum + count[key], 0));
   return {
    result: report.result,
    counts: JSON.stringify(Object.fromEntries(counts)),
    ...Object.fromEntries(accepted),
    "entities-sent": total("sent"),
    "entities-failed": total("failed"),
    "datasets-failed": String(countFailed(report)),
    "output-dir": (0, external_node_path_.dirname)(reportPath),
    ...teamOutputs(report),
    ...seatOutputs(report),
    ...m365Outputs(report),
    "report-path": reportPath
   };
  }
  function countFailed({datasets}) {
   return datasets.filter(({status, failed}) => status === "failed" || failed > 0).length;
  }
  function teamOutputs({datasets}) {
   const rows = datasets.filter(({dataset}) => dataset === "github-teams");
   if (rows.length === 0) return {};
   const teams = rows.reduce((sum, {collected}) => sum + collected, 0);
   return {
    "teams-count": String(teams)
   };
  }
  function seatOutputs(report) {
   const snapshots = report.figures["github-seats"] ?? [];
   if (snapshots.length === 0) return {};
   const total = figure_scope_sumOf(snapshots, "seats_total");
   const active = figure_scope_sumOf(snapshots, "seats_active");
   const rate = percentage(active, total);
   return {
    "seats-total": String(total),
    "seats-active": String(active),
    ...rate !== void 0 && {
     "seat-utilization-rate": String(rate)
    },
    "monthly-cost": costOutput(snapshots, "monthly_cost"),
    "dormant-monthly-cost": costOutput(snapshots, "dormant_monthly_cost")
   };
  }
  function costOutput(snapshots, property) {
   const cost = sumMoney(withoutOverlap(snapshots), property);
   return cost === void 0 ? "" : cost.value.toFixed(2);
  }
  function m365Outputs(report) {
   const summary = report.figures["m365-summary"]?.[0];
   if (summary === void 0) return {};
   return {
    ...numberOutput("m365-enabled-users", summary.enabled_user_count),
    ...numberOutput("m365-active-users", summary.active_user_count)
   };
  }
  function numberOutput(name, value) {
   return typeof value === "number" ? {
    [name]: String(value)
   } : {};
  }
  const dataset_columns_COLUMNS = [ {
   name: "Collected",
   cellOf: row => cell(row.collected)
  }, {
   name: "Sent",
   cellOf: row => cell(row.sent)
  }, {
   name: "Failed",
   cellOf: row => cell(row.failed)
  }, {
   name: "Verified",
   cellOf: row => cell(row.verified)
  }, {
   name: "Removed",
   cellOf: row => deletedCell(row.pruned, row.would_prune)
  }, {
   name: "Expired",
   cellOf: row => deletedCell(row.expired, row.would_expire)
  }, {
   name: "Requests",
   cellOf: row => cell(row.requests),
   isMarkdownOnly: true
  }, {
   name: "Batches",
   cellOf: row => cell(row.batches),
   isMarkdownOnly: true
  } ];
  function datasetColumns(rows) {
   return dataset_columns_COLUMNS.filter(({cellOf}) => rows.some(row => cellOf(row) !== void 0));
  }
  function cell(count) {
   return typeof count === "number" ? markdown_number(count) : void 0;
  }
  function deletedCell(deleted, planned) {
   return planned === void 0 ? cell(deleted) : `would be ${markdown_number(planned)}`;
  }
  const MAX_ROWS = 200;
  const NOTHING = "-";
  const TEXT_COLUMNS = 3;
  function renderTextReport(report, reportPath) {
   return [ ...datasetTable(report), ...tablesOf(report).flatMap(({lines}) => [ ...lines, "" ]), ...conclusion(report, reportPath) ].join("\n");
  }
  function tablesOf(report) {
   const {check = [], setup = [], forecast, mode, dry_run: isDryRun} = report;
   const isShown = mode !== "ingest" || isDryRun;
   return [ {
    heading: "Check",
    lines: check.length > 0 ? checkTable(check) : []
   }, {
    heading: "Port setup",
    lines: setup.length > 0 ? setupLines(report) : []
   }, {
    heading: "Entities after a year",
    lines: forecast && isShown ? forecastTable(forecast) : []
   } ].filter(({lines}) => lines.length > 0);
  }
  function datasetTable(report) {
   const {datasets} = report;
   const skipped = report.sources.filter(({status}) => status === "skipped");
   if (datasets.length + skipped.length === 0) return [];
   const numbers = datasetColumns(datasets).filter(({isMarkdownOnly = false}) => !isMarkdownOnly);
   const names = numbers.map(({name}) => name);
   const columns = [ "Dataset", "Scope", "Status", ...names ];
   const cells = [ ...datasets.slice(0, MAX_ROWS).map(row => [ row.dataset, row.scope ?? NOTHING, row.status, ...numbers.map(({cellOf}) => cellOf(row) ?? NOTHING) ]), ...skipped.map(({source}) => [ `all of ${source}`, NOTHING, "skipped" ]) ];
   const lines = (0, summary_text.e)(columns, cells, TEXT_COLUMNS);
   const left = datasets.length - MAX_ROWS;
   const more = left > 0 ? [ `${left} more rows are in report.json.` ] : [];
   return [ ...lines, ...more, "" ];
  }
  function conclusion(report, reportPath) {
   const tookMs = Date.parse(report.finished_at) - Date.parse(report.started_at);
   const seconds = ms => `${Math.round(ms / 1e3)} s`;
   const dryRun = report.dry_run ? " Dry run: nothing was sent." : "";
   return [ `Result: ${report.result}. ${sumUp(report)}.${dryRun}`, `Time: ${seconds(tookMs)}, ${seconds(report.waits_ms)} of it waiting.`, `Report: ${reportPath}` ];
  }
  function sumUp(report) {
   if (report.check) return sumUpChecks(report.check);
   return report.setup ? sumUpObjects(report) : sumUpRecords(report);
  }
  function sumUpChecks(rows) {
   const count = wanted => rows.filter(({status}) => status === wanted).length;
   return `${count("failure")} of ${rows.length} checks failed, ${count("warning")} warned`;
  }
  function sumUpRecords({datasets}) {
   const sum = count => markdown_number(datasets.reduce((total, row) => total + count(row), 0));
   const isVerified = datasets.some(({verified}) => verified !== null);
   const delivered = `${sum(run_report.h2)} ${isVerified ? "in Port" : "sent"}`;
   return `${sum(row => row.collected)} records collected, ${delivered}, ${sum(row => row.failed)} failed`;
  }
  function sumUpObjects({setup = [], dry_run: isDryRun}) {
   const changed = setup.filter(({action}) => [ "create", "update" ].includes(action));
   const verb = isDryRun ? "would be" : changed.length === 1 ? "is" : "are";
   return `${changed.length} of ${setup.length} objects ${verb} new or changed`;
  }
  var oidc = __webpack_require__(3909);
  var external_node_process_ = __webpack_require__(1708);
  var external_node_process_default = __webpack_require__.n(external_node_process_);
  function abortOnSignals(reason) {
   const controller = new AbortController;
   const abort = () => controller.abort(reason());
   external_node_process_default().on("SIGINT", abort);
   external_node_process_default().on("SIGTERM", abort);
   external_node_process_default().on("SIGHUP", abort);
   return controller.signal;
  }
  var system_clock = __webpack_require__(2846);
  function workflowRunUrl(env) {
   const {GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID} = env;
   if (!GITHUB_SERVER_URL || !GITHUB_REPOSITORY || !GITHUB_RUN_ID) return;
   const page = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`;
   return URL.canParse(page) ? page : void 0;
  }
  const NO_OIDC = 'Set "ms-client-secret" or "ms-client-certificate". GitHub issues OIDC tokens only to jobs with the permission "id-token: write".';
  const GIVE_SECRET = {
   system: "entra",
   kind: "input",
   name: "ms-client-secret",
   expected: "a client secret of the app registration"
  };
  function runInTerminal(config, {env, secrets, logger, conclude, complain}) {
   return run(config, {
    runId: (0, external_node_crypto_.randomUUID)(),
    runUrl: workflowRunUrl(env),
    repository: env.GITHUB_REPOSITORY || void 0,
    clock: system_clock.m,
    logger,
    secrets,
    signal: abortOnSignals(() => new errors.cc),
    timeLimits: DEFAULT_TIME_LIMITS,
    getOidcToken: async (audience, http) => {
     const service = (0, oidc.v)(env);
     if (service === void 0) throw new errors.xL(NO_OIDC, {
      remedy: GIVE_SECRET
     });
     secrets.add(service.bearer);
     return (0, oidc.I)(audience, service, http);
    },
    show: (report, reportPath) => {
     conclude({
      text: renderTextReport(report, reportPath),
      message: `Result: ${report.result}.`,
      fields: {
       outputs: toOutputs(report, reportPath),
       ...report.check && {
        check: report.check
       },
       ...report.setup && {
        setup: report.setup
       }
      }
     });
     if (report.result !== "success") complain(describeFailures(report));
    }
   });
  }
 }),
 7019: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   w: () => withCause,
   y: () => explainHttpError
  });
  function withCause(problem, {why}) {
   return why === void 0 ? problem : `${problem} ${why}`;
  }
  const RATE_LIMIT_STATUS = 429;
  const REQUEST_TIMEOUT_STATUS = 408;
  function explainHttpError(error, words) {
   switch (error.kind) {
   case "status":
    return explainStatus(error, words);

   case "wait-too-long":
    return error.status === RATE_LIMIT_STATUS ? words.rateLimited(error.retryAt) : words.unavailable;

   case "network":
   case "timeout":
    return withOwnRemedy(words.unavailable, error);

   case "body-limit":
   case "redirect":
    return words.unexpected;
   }
  }
  function withOwnRemedy(explanation, {remedy}) {
   return remedy === void 0 ? explanation : {
    ...explanation,
    remedy
   };
  }
  function explainStatus(error, words) {
   const {status = 0, retryAt} = error;
   if (status === RATE_LIMIT_STATUS) return words.rateLimited(retryAt);
   if (status >= 500 || status === REQUEST_TIMEOUT_STATUS) return words.unavailable;
   return status < 400 ? words.unexpected : words.refused(status);
  }
 }),
 8610: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   T: () => RefusedTokens,
   u: () => withToken
  });
  class RefusedTokens {
   #accepted=new Set;
   #refusals=new Map;
   accept(token) {
    this.#accepted.add(token);
    this.#refusals.delete(token);
   }
   refuse(token, refusal) {
    if (!this.#accepted.has(token)) this.#refusals.set(token, refusal);
   }
   refusalOf(token) {
    return this.#refusals.get(token);
   }
  }
  async function withToken(tokens, refused, request) {
   const conclude = async (token, answer) => {
    if (isAccepted(answer)) refused.accept(token);
    if (answer.ok) return answer;
    const error = await request.toError(answer);
    if (answer.status === 401) refused.refuse(token, error);
    throw error;
   };
   const token = await tokens.token();
   const refusal = refused.refusalOf(token);
   if (refusal !== void 0) throw refusal;
   const first = await request.send(token);
   if (first.status !== 401) return conclude(token, first);
   const renewed = await tokens.renew(token);
   if (renewed === void 0) return conclude(token, first);
   request.discard?.(first);
   return conclude(renewed, await request.send(renewed));
  }
  function isAccepted({status}) {
   return status < 500 && status !== 401;
  }
 }),
 2430: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
  __webpack_require__.d(__webpack_exports__, {
   X: () => blockedHost,
   n: () => otherAnswer
  });
  function otherAnswer(input, service) {
   return {
    system: "runner",
    kind: "network",
    host: `the host of "${input}"`,
    input,
    when: `a proxy answers instead of ${service}`
   };
  }
  function blockedHost(host) {
   return {
    system: "runner",
    kind: "network",
    host,
    when: "a proxy or firewall blocks the runner"
   };
  }
 })
};
