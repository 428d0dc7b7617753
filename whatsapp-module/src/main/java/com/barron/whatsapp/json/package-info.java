/**
 * JSON of others, and of other versions of the product, read without failing. Depends on nothing.
 */
package com.barron.whatsapp.json;
