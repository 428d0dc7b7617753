/** What was said: the log of messages in and out. */
package com.barron.whatsapp.journal;
