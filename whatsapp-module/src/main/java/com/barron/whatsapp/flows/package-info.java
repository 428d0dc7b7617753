/**
 * What can be done by chat: each flow is a form and what happens when it is complete. May use
 * dialogue, duration, text, channel, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows;
