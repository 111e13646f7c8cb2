var policies = ["https://www.hotjar.com/legal/policies/privacy/", "https://www.criteo.com/privacy", "https://policies.google.com/privacy"];
