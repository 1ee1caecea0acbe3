export default definePageConfig({ navigationBarTitleText: '告诉我们' })
