export default definePageConfig({ navigationBarTitleText: '开放避险' })
