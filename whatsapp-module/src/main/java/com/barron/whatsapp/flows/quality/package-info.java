/**
 * Flows and commands for defects: recording them, and releasing the holds that they cause. May use
 * flows, dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.quality;
