export const id = 130;
export const ids = [130];
export const modules = {

  130:
  ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    createCheckPorts: () => (/* binding */ createCheckPorts)
/* harmony export */ });
  var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
  var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
  var _domain_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(318);
  var _port_wiring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9111);



function createCheckPorts(wiring, port) {
    const { github, microsoft } = wiring.config;
    return {
        checkers: [
            ...(github ? [gitHubChecker(wiring, github)] : []),
            ...(microsoft ? [m365Checker(wiring, microsoft)] : []),
            portChecker(wiring, port),
        ],
        logger: wiring.environment.logger,
    };
}
function gitHubChecker(wiring, github) {
    return {
        area: 'GitHub',
        check: async (log) => {
            const [{ checkGitHub }, { createGitHubOptions }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(629), __webpack_require__.e(113)]).then(__webpack_require__.bind(__webpack_require__, 8113)),
                Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5966)),
            ]);
            const options = await createGitHubOptions(wiring, github);
            const today = (0,_domain_day_js__WEBPACK_IMPORTED_MODULE_2__  .dA)(wiring.environment.clock.now());
            return checkGitHub({ ...options, today, log });
        },
    };
}
function m365Checker(wiring, microsoft) {
    return {
        area: 'Microsoft 365',
        check: async (log) => {
            const [{ checkM365 }, { createM365Options }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(744), __webpack_require__.e(920), __webpack_require__.e(204)]).then(__webpack_require__.bind(__webpack_require__, 2204)),
                Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1729)),
            ]);
            return checkM365(createM365Options(wiring, microsoft), log);
        },
    };
}
function portChecker({ config, environment }, port) {
    return {
        area: 'Port',
        check: async () => {
            const [{ checkPort }, { readLastRun }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(661), __webpack_require__.e(373)]).then(__webpack_require__.bind(__webpack_require__, 4373)),
                __webpack_require__.e(/* import() */ 47).then(__webpack_require__.bind(__webpack_require__, 5047)),
            ]);
            return checkPort({
                ...(await (0,_port_wiring_js__WEBPACK_IMPORTED_MODULE_1__  .ub)(port, environment.repository)),
                clock: port.clock,
                secrets: port.secrets,
                datasets: config.datasets,
                webhooks: config.usesWebhooks ? config.webhooks : undefined,
                lastRun: readLastRun((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(config.outputDir, 'report.json')),
            });
        },
    };
}


/***/ })

};
