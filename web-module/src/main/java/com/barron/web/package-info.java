/**
 * The edge to the browser and to the providers: addresses, limits, headers, errors. Thin. Depends
 * on no package of the web; the packages below it use it.
 */
package com.barron.web;
