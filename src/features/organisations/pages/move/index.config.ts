export default definePageConfig({ navigationBarTitleText: '挪到别处' })
