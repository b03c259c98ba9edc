import './cli/index.js'
