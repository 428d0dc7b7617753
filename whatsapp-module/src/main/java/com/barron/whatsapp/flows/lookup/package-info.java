/**
 * Look-ups by number: one way to show each kind of record, whether its number is said alone, asked
 * for by a form or by {@code show}; the next steps below it; and the names of people. May use
 * flows, dialogue, text and the domain API.
 */
package com.barron.whatsapp.flows.lookup;
