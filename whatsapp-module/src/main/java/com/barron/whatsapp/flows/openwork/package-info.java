/**
 * What is open of the speaker, what waits for their decision, and what they take back. May use
 * flows, dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.openwork;
