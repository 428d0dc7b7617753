/** As much of HTTP/1.1 as a driver and a stub need, at little cost. Uses the JDK alone. */
package com.barron.load.http;
