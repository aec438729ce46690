import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Token, token } from './token.jsx';
import { FIRST_QUESTION } from './firstQuestion.js';
import 'graphiql/style.css';
import './main.css';

/** Sends one operation to the catalogue this page came from, with the token of the moment. */
async function ask(operation, { headers } = {}) {
  // The origin, not the address: that may carry a user name and token, which fetch refuses.
  const response = await fetch(`${window.location.origin}/graphql`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      Accept: 'application/graphql-response+json, application/json',
      'Content-Type': 'application/json',
      ...(token() && { Authorization: `Bearer ${token()}` }),
      ...headers,
    },
    body: JSON.stringify(operation),
  });
  if (response.headers.get('Content-Type')?.includes('json')) return response.json();
  return { errors: [{ message: `${response.status} ${response.statusText}`.trim() }] };
}

/** A new token is a new reader: the page starts afresh, so that the schema is fetched with it. */
function Page() {
  const [reader, setReader] = useState(0);
  return (
    <>
      <Token onChange={() => setReader(reader + 1)} />
      <GraphiQL key={reader} fetcher={ask} defaultQuery={FIRST_QUESTION} />
    </>
  );
}

createRoot(document.getElementById('root')).render(<Page />);
