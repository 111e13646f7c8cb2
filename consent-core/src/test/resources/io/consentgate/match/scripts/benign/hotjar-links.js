const help = {to: 'https://help.hotjar.com/', refetch: 'https://www.hotjar.com/pricing'}; link.href = 'https://www.hotjar.com/'
