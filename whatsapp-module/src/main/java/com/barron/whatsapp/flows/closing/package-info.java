/**
 * The flow that closes a defect, with what becomes of its parts, or the failure of a step, with
 * what was done. May use flows, dialogue, text and the domain API.
 */
package com.barron.whatsapp.flows.closing;
