import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { trustCertificatesIn } from '../../../src/host/terminal/extra-certificates.ts'
import { FakeFolder } from '../../support/fakes/fake-folder.ts'
import { FakePipe } from '../../support/fakes/fake-pipe.ts'

describe('trustCertificatesIn', () => {
  it('refuses a named pipe, which may have no writer', () => {
    using folder = new FakeFolder()
    const path = join(folder.path, 'ca.pem')
    using _ = new FakePipe(path, 'no certificate')

    expect(() => trustCertificatesIn(path)).toThrow(
      `Cannot read "${path}" of the variable "NODE_EXTRA_CA_CERTS": "${path}" is not a regular file.`,
    )
  })
})
