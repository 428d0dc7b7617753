/** Texts by language, from resource bundles. Depends on nothing. */
package com.barron.production.text;
