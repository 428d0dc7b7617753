/**
 * The flow that closes a defect, with what becomes of its parts. May use flows, dialogue, text and
 * the domain API.
 */
package com.barron.whatsapp.flows.closing;
