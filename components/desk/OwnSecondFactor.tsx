'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { PlainTime } from '../Time.tsx'
import { useCode } from './FreshFactor.tsx'
import { post } from './post.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpFactor, type Enrolment } from './SetUpFactor.tsx'

type State = { isOn: boolean; isRequired: boolean; since: string | null; recoveryCodes: number }

/** One step at a time: what stands, the picture to scan, the recovery codes. */
export function OwnSecondFactor() {
  const ask = useCode()
  const router = useRouter()
  const [state, setState] = useState<State>()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [codes, setCodes] = useState<string[]>([])
  const [words, setWords] = useState('')

  const look = () => stateNow().then(setState)
  useEffect(() => void look(), [])

  async function begin(code?: string) {
    const answer = await post('/api/users/second-factor/begin', { code })
    if (answer.ok) setEnrolment(enrolmentIn(answer.found))
    return answer
  }
  async function setUp() {
    setWords('')
    if (state?.isOn) return void (await ask({ words: 'Type a code from the authenticator you use now.', send: begin }))
    const answer = await begin()
    if (!answer.ok) setWords(answer.words)
  }
  async function renew() {
    setWords('')
    const send = async (code: string) => {
      const answer = await post('/api/users/second-factor/recovery-codes', { code })
      if (answer.ok) setCodes(codesIn(answer.found))
      return answer
    }
    await ask({ words: 'Your old recovery codes stop working when you make new ones.', send })
  }
  async function switchOff() {
    setWords('')
    const send = (code: string) => post('/api/users/second-factor/off', { code })
    if (!(await ask({ words: 'Your password alone will let you in, and whoever finds it out.', send }))) return
    await look()
    setWords('Your second factor is switched off.')
  }
  function confirmed(found: Record<string, unknown>) {
    setEnrolment(undefined)
    setCodes(codesIn(found))
    void look()
  }
  function kept() {
    setCodes([])
    void look()
    setWords('Your second factor is set up.')
    // Whoever had to set it up first has the rest of the desk from now on.
    router.refresh()
  }

  if (codes.length > 0) return <RecoveryCodes codes={codes} kept={kept} />
  if (enrolment) return <SetUpFactor {...enrolment} confirmed={confirmed} leave={() => setEnrolment(undefined)} />
  return (
    <>
      {state && (
        <>
          <p>{state.isOn ? <Stands {...state} /> : none(state.isRequired)}</p>
          <div className="second-factor__ways">
            <Button buttonStyle={state.isOn ? 'secondary' : 'primary'} size="medium" onClick={() => void setUp()}>
              {state.isOn ? 'Change to another authenticator' : 'Set up a second factor'}
            </Button>
            {state.isOn && (
              <Button buttonStyle="secondary" size="medium" onClick={() => void renew()}>
                Make new recovery codes
              </Button>
            )}
            {state.isOn && !state.isRequired && (
              <Button buttonStyle="secondary" size="medium" onClick={() => void switchOff()}>
                Switch off
              </Button>
            )}
          </div>
        </>
      )}
      <p role="status">{words}</p>
    </>
  )
}

function Stands({ since, recoveryCodes: left }: State) {
  const codes = left === 0 ? 'no recovery code left: make new ones' : left === 1 ? 'one recovery code left' : `${left} recovery codes left`
  return (
    <>
      Set up {since && <PlainTime at={since} />}. You have {codes}.
    </>
  )
}

const none = (isRequired: boolean) =>
  `${isRequired ? 'This site requires one of you. ' : ''}A code from an app on your phone, an authenticator, that the desk asks for besides your password: whoever finds your password out does not get in.`

async function stateNow(): Promise<State | undefined> {
  const answer = await fetch('/api/users/second-factor').catch(() => undefined)
  return answer?.ok ? answer.json() : undefined
}

const codesIn = ({ recoveryCodes }: Record<string, unknown>) => (Array.isArray(recoveryCodes) ? recoveryCodes.map(String) : [])

function enrolmentIn({ secret, address, picture }: Record<string, unknown>): Enrolment {
  const drawn = typeof picture === 'object' && picture ? picture : {}
  const [side, path] = ['side' in drawn ? Number(drawn.side) : 0, 'path' in drawn ? String(drawn.path) : '']
  return { secret: String(secret), address: String(address), side, path }
}
