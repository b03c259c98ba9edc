// Runs before every test file: nothing may leave this machine.
import { refuseOtherMachines } from './connections.ts'

refuseOtherMachines()
