/** The REST API of the running product, as another system sees it. */
package com.barron.restapi;
