import type { FeedbackForm as Form, Problems } from '../collections/BetaFeedback.schema.ts'
import { Icon } from './Icon.tsx'

type FormProps = { form: Partial<Form>; problems: Problems; pageTitle?: string }

/** Its answer may be this form again, with every word that was typed. Multipart, so that a letter outside ASCII takes four bytes at most, not twelve. */
export function FeedbackForm({ form, problems, pageTitle }: FormProps) {
  const traced = Object.values(problems).some((problem) => problem.includes('so that nobody can be found'))
  return (
    <form className="form" method="post" action="/feedback/send" encType="multipart/form-data" noValidate>
      {pageTitle && (
        <p>
          <span className="label">The page you came from</span> {pageTitle}
        </p>
      )}
      <Question name="doing" label="What were you doing?" typed={form.doing} problem={problems.doing}>
        Such as looking for a number, or checking whether a road is open. Please leave out names, phone numbers and addresses.
      </Question>
      <Question name="better" label="What could be better?" typed={form.better} problem={problems.better}>
        Anything that was hard to find, hard to read, or not there.
      </Question>
      {(traced || form.keep) && (
        <p className="check">
          <input type="checkbox" id="keep" name="keep" value="1" defaultChecked={Boolean(form.keep)} />
          <label htmlFor="keep">Send it as it is. It does not lead to a person.</label>
        </p>
      )}
      <div className="unseen" aria-hidden="true">
        <label htmlFor="website">Leave this empty</label>
        <input type="text" id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name="page" value={form.page ?? ''} />
      <input type="hidden" name="version" value={form.version ?? ''} />
      <input type="hidden" name="started" value={form.started ?? ''} />
      <div>
        <button className="button" type="submit">
          Send feedback
        </button>
      </div>
    </form>
  )
}

type QuestionProps = { name: 'doing' | 'better'; label: string; typed?: string; problem?: string; children: string }

function Question({ name, label, typed, problem, children }: QuestionProps) {
  const described = [`${name}-hint`, problem && `${name}-error`, `${name}-count`].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'wrong' : undefined}>
      <label htmlFor={name}>{label}</label>
      <p className="hint" id={`${name}-hint`}>
        {children}
      </p>
      {problem && (
        <p className="error" id={`${name}-error`}>
          <Icon name="warning" />
          <span>Error: {problem}</span>
        </p>
      )}
      <textarea id={name} name={name} rows={5} aria-describedby={described} aria-invalid={problem ? true : undefined} defaultValue={typed} />
      <p className="hint" id={`${name}-count`}>
        Up to 1,200 characters
      </p>
    </div>
  )
}
