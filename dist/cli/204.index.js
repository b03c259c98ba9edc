export const id = 204;
export const ids = [204];
export const modules = {

  2204:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);

__webpack_require__.d(__webpack_exports__, {
  checkM365: () => (/* binding */ checkM365)
});

var check_report = __webpack_require__(9283);
var domain_day = __webpack_require__(318);
; 
function findingOfWarning(subject, { code, message }) {
    return { subject, status: 'warning', detail: message, code };
}

var stories = __webpack_require__(6790);
var m365_users = __webpack_require__(3039);
; 




const NAMES = 'names';
const COUNT = 'user count';
const REPORT = 'user report';
const USER_SUBJECTS = [NAMES, COUNT];
async function checkUsers(session, { canRead, summary }, log) {
    if (!canRead) {
        const because = 'the reports cannot be read';
        return USER_SUBJECTS.map((subject) => (0,check_report .lb)(subject, because));
    }
    try {
        const { period } = session.options;
        const tenantId = await session.tenantId();
        const users = await (0,m365_users .v)(session.reports, { tenantId, period, log });
        return await readUsers(users, summary);
    }
    catch (error) {
        return [(0,check_report .Xw)(REPORT, error)];
    }
}
async function readUsers(users, summary) {
    try {
        const { count, warnings } = await countUsers(users);
        return [
            findNames(users.areNamesConcealed),
            findCount(count, summary),
            ...warnings.map((warning) => findingOfWarning(REPORT, warning)),
        ];
    }
    finally {
        await users.close();
    }
}
async function countUsers({ events, warnings }) {
    const found = [...warnings];
    for (;;) {
        const { done, value } = await events.next();
        if (done)
            return { count: value, warnings: found };
        if (value.type === 'warning')
            found.push(value.warning);
    }
}
function findNames(areConcealed) {
    if (areConcealed === undefined) {
        return (0,check_report .lb)(NAMES, 'nobody is in the user report yet');
    }
    return areConcealed
        ? findingOfWarning(NAMES, stories .ED)
        : { subject: NAMES, status: 'ok', detail: 'The tenant shows names.' };
}
function findCount(count, summary) {
    const enabled = summary?.anyApp.enabled;
    if (enabled === undefined) {
        return (0,check_report .lb)(COUNT, 'there is no summary to compare with');
    }
    const [warning] = (0,stories .LY)(count, summary);
    if (warning !== undefined)
        return findingOfWarning(COUNT, warning);
    const detail = `The user report has ${count} people, the summary counts ${enabled} enabled ones; people who lost their licence lately can be in the report.`;
    return { subject: COUNT, status: 'ok', detail };
}

var m365_licences = __webpack_require__(6898);
var m365_session = __webpack_require__(1327);
var m365_summary = __webpack_require__(140);
; 







const APP = 'Entra app';
const REPORTS = 'permission Reports.Read.All';
const AGE = 'data age';
const LICENCES = 'permission LicenseAssignment.Read.All';
async function checkM365(options, log) {
    const session = new m365_session .U(options);
    const app = await checkApp(session);
    if (app.status === 'failure') {
        const subjects = [REPORTS, AGE, ...subjectsOf(options.datasets)];
        return [app, ...subjects.map((subject) => (0,check_report .lb)(subject, NO_TOKEN))];
    }
    const reports = await checkReports(session);
    return [
        app,
        ...reports.findings,
        ...(options.datasets.includes('m365-summary')
            ? await checkLicences(session)
            : []),
        ...(options.datasets.includes('m365-users')
            ? await checkUsers(session, reports, log)
            : []),
    ];
}
const NO_TOKEN = 'there is no token for Microsoft Graph';
function subjectsOf(datasets) {
    return [
        ...(datasets.includes('m365-summary') ? [LICENCES] : []),
        ...(datasets.includes('m365-users') ? USER_SUBJECTS : []),
    ];
}
async function checkApp(session) {
    try {
        const tenantId = await session.tenantId();
        await session.tokens.token();
        const detail = `Entra gives it tokens in tenant ${tenantId}.`;
        return { subject: APP, status: 'ok', detail };
    }
    catch (error) {
        return (0,check_report .Xw)(APP, error);
    }
}
async function checkReports(session) {
    const { period } = session.options;
    try {
        const tenantId = await session.tenantId();
        const reading = await (0,m365_summary .L)(session.reports, { tenantId, period });
        const { summary, warnings } = reading;
        const findings = [
            findSummary(summary),
            ...warnings.map((warning) => findingOfWarning('report form', warning)),
            findAge(session, summary?.reportDate),
        ];
        return { canRead: true, summary, findings };
    }
    catch (error) {
        const because = 'the reports cannot be read';
        const findings = [(0,check_report .Xw)(REPORTS, error), (0,check_report .lb)(AGE, because)];
        return { canRead: false, summary: undefined, findings };
    }
}
function findSummary(summary) {
    if (summary === undefined) {
        return {
            subject: REPORTS,
            status: 'warning',
            detail: 'The reports can be read, and they are empty.',
            advice: 'Microsoft fills them some days after the first Copilot licence is assigned.',
        };
    }
    const { period, reportVersion, anyApp } = summary;
    return {
        subject: REPORTS,
        status: 'ok',
        detail: `The reports can be read: ${anyApp.enabled} enabled users, ${anyApp.active} active ones (${period}, version ${reportVersion}).`,
    };
}
function findAge(session, day) {
    if (day === undefined)
        return (0,check_report .lb)(AGE, 'there is no data yet');
    const [warning] = session.warnOfAge(day);
    if (warning !== undefined)
        return findingOfWarning(AGE, warning);
    const age = (0,domain_day .YM)(day, session.today());
    const detail = `The reports reach up to ${day}, ${age} days ago; up to 3 is usual.`;
    return { subject: AGE, status: 'ok', detail };
}
async function checkLicences(session) {
    const { skus } = session.options;
    const reading = await (0,m365_licences .L)(session.client, skus);
    const { licences, warnings } = reading;
    const findings = warnings.map((warning) => findingOfWarning(LICENCES, warning));
    return licences === undefined
        ? findings
        : [findLicences(licences), ...findings];
}
function findLicences({ total, assigned }) {
    if (total + assigned > 0) {
        const detail = `${total} Copilot licences can be read, ${assigned} of them assigned.`;
        return { subject: LICENCES, status: 'ok', detail };
    }
    return {
        subject: LICENCES,
        status: 'warning',
        detail: 'The licences can be read, and none of them has Copilot.',
        advice: 'If the tenant has Copilot under another name, name its SKU in "m365-copilot-skus".',
    };
}


/***/ }),

  9283:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    Xw: () => (/* binding */ findingOfError),
    lb: () => (/* binding */ notChecked),
    nu: () => (/* binding */ resultOfCheck)
/* harmony export */ });
  var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

const CHECK_AREAS = (/* unused pure expression or super */ null && (['GitHub', 'Microsoft 365', 'Port']));
function findingOfError(subject, error, status = 'failure') {
    const { code, message } = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__  .w2)(error);
    return { subject, status, detail: message, code };
}
function notChecked(subject, because) {
    return { subject, status: 'unknown', detail: `Not checked: ${because}.` };
}
function resultOfCheck(rows) {
    return rows.some(({ status }) => status === 'failure') ? 'failed' : 'success';
}


/***/ })

};
