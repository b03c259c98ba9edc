export const id = 294;
export const ids = [294];
export const modules = {

  8294:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    setup: () => (/* binding */ setup)
/* harmony export */ });
  var _assemble_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3646);
  var _domain_setup_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1076);
  var _port_setup_carry_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4661);



async function setup({ client, wanted, logger }, frame) {
    const plan = await (0,_port_setup_carry_out_js__WEBPACK_IMPORTED_MODULE_1__  .d)(client, wanted);
    const rows = frame.isDryRun
        ? plan.map(({ row }) => row)
        : await (0,_port_setup_carry_out_js__WEBPACK_IMPORTED_MODULE_1__  .u)(client, plan);
    logRows(rows, logger, frame);
    const report = (0,_assemble_report_js__WEBPACK_IMPORTED_MODULE_2__  .x)(frame, {
        mode: 'setup',
        sources: [],
        datasets: [],
        warnings: [],
        figures: {},
    });
    return { ...report, result: (0,_domain_setup_report_js__WEBPACK_IMPORTED_MODULE_0__  .KT)(rows), setup: rows };
}
const MAX_LOGGED_CHANGES = 5;
function logRows(rows, logger, { isDryRun }) {
    const log = logger.group('Port set-up');
    for (const row of rows) {
        const outcome = (0,_domain_setup_report_js__WEBPACK_IMPORTED_MODULE_0__  .u7)(row.action, isDryRun);
        log.info(`${row.kind} "${row.identifier}": ${outcome}${why(row)}`);
    }
    log.end();
}
function why(row) {
    return `${describe(row)}${row.note ? ` ${row.note}` : ''}`;
}
function describe({ changes, reason, error }) {
    if (error)
        return ` (${error.code}).`;
    if (reason)
        return `. ${reason}`;
    if (changes.length === 0)
        return '.';
    const more = changes.length - MAX_LOGGED_CHANGES;
    const named = changes.slice(0, MAX_LOGGED_CHANGES).join('; ');
    return `: ${named}${more > 0 ? `; and ${more} more` : ''}.`;
}


/***/ })

};
