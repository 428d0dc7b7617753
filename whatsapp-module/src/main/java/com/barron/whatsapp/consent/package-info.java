/**
 * Who wants messages that they did not ask for, and since when. May use people, retention and
 * settings; used by whoever starts a message.
 */
package com.barron.whatsapp.consent;
