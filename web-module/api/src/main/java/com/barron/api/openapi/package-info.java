/** The API's own description (OpenAPI 3.1), made of the table of calls. May use operation. */
package com.barron.api.openapi;
