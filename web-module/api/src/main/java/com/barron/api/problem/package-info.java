/** Refusals and failures as problem details (RFC 9457): one form for all of the API. */
package com.barron.api.problem;
