/**
 * Commands for pictures and documents. May use flows, dialogue, text, alerts, consent and the
 * domain API.
 */
package com.barron.whatsapp.flows.attachments;
