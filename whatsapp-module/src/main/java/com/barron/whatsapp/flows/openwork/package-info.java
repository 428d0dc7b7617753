/**
 * Commands for the speaker's open work, for what waits for their decision, and for undo. May use
 * flows, dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.openwork;
