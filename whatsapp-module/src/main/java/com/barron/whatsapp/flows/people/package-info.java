/**
 * Flows and commands for people: inviting, linking and revoking, roles and teams, erasure, language
 * and alerts of the speaker. May use flows, dialogue, text, alerts, consent and the domain API.
 */
package com.barron.whatsapp.flows.people;
