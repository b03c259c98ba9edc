export const id = 883;
export const ids = [883];
export const modules = {

  5883:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    check: () => (/* binding */ check)
/* harmony export */ });
  var _assemble_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3646);
  var _domain_check_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9283);
  var _summary_check_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9885);



async function check({ checkers, logger }, frame) {
    const found = await Promise.all(checkers.map((it) => look(it, logger)));
    const rows = found.flat();
    logRows(rows, logger);
    const report = (0,_assemble_report_js__WEBPACK_IMPORTED_MODULE_1__  .x)(frame, {
        mode: 'check',
        sources: [],
        datasets: [],
        warnings: [],
        figures: {},
    });
    return { ...report, result: (0,_domain_check_report_js__WEBPACK_IMPORTED_MODULE_0__  .nu)(rows), check: rows };
}
async function look({ area, check }, logger) {
    const log = logger.group(`Checking ${area}`);
    try {
        const findings = await check(log);
        log.info(`Checks made: ${findings.length}.`);
        return findings.map((finding) => ({ area, ...finding }));
    }
    catch (error) {
        return [{ area, ...(0,_domain_check_report_js__WEBPACK_IMPORTED_MODULE_0__  .Xw)('check', error) }];
    }
    finally {
        log.end();
    }
}
function logRows(rows, logger) {
    const log = logger.group('Check');
    for (const line of (0,_summary_check_table_js__WEBPACK_IMPORTED_MODULE_2__  .D)(rows))
        log.info(line);
    log.end();
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
