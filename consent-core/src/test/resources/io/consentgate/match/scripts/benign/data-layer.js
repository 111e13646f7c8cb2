dataLayer.push({event: 'productView', container: 'GTM-ABC', sku: 1});
