/**
 * What Twilio sends: signatures, the one form that a signature stands for, messages and status
 * callbacks. May use the ids and addresses of the calls beside it.
 */
package com.barron.whatsapp.channel.twilio.webhook;
