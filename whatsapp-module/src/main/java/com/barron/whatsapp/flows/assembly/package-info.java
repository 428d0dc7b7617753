/**
 * Puts the chat together: which flows and commands there are, and in which order. The one place
 * that knows all features of the chat. May use flows and the domain API.
 */
package com.barron.whatsapp.flows.assembly;
