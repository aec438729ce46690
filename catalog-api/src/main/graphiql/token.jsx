import { useState } from 'react';

const KEY = 'suyuan.token';

/** The bearer token of this tab, empty if there is none; it ends with the tab. */
export function token() {
  return sessionStorage.getItem(KEY) ?? '';
}

function keep(value) {
  if (value) sessionStorage.setItem(KEY, value);
  else sessionStorage.removeItem(KEY);
}

/** A bar with one field for the token. */
export function Token({ onChange }) {
  const [value, setValue] = useState(token);

  function submit(event) {
    event.preventDefault();
    keep(value.trim());
    onChange();
  }

  return (
    <form className="token" onSubmit={submit}>
      <strong>Suyuan 溯源</strong>
      <label htmlFor="token">Token</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="kept until this tab is closed"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit">Use</button>
    </form>
  );
}
