/**
 * Who wants to hear from us unasked, and since when. May use people, retention and settings; used
 * by whoever starts a message.
 */
package com.barron.whatsapp.consent;
