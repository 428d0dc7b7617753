/** The typed configuration of the product, read and checked once at start. Depends on nothing. */
package com.barron.whatsapp.settings;
