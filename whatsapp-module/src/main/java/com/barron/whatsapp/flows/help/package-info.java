/**
 * The help at the menu: what the speaker's role needs most, and everything else on a page of its
 * own. May use flows, dialogue, text and the domain API.
 */
package com.barron.whatsapp.flows.help;
