/**
 * How work is done in the background: rounds on the server's threads, transactions of their own.
 */
package com.barron.whatsapp.background;
