/**
 * Twilio's content resources: templates and choices, how they are made, and their ids. May use the
 * calls beside it.
 */
package com.barron.whatsapp.channel.twilio.content;
