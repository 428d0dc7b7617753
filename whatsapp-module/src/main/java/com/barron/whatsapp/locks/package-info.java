/**
 * What blocks the product's statements in the database, said to the operator. May use background;
 * nothing uses it.
 */
package com.barron.whatsapp.locks;
