/**
 * Makes what nobody documents out of what is valid: texts, JSON documents and forms. Depends on the
 * JSON API alone, so that readers are tested with it one by one, and the product as a whole.
 */
package com.barron.whatsapp.fuzz;
